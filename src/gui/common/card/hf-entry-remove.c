/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Taking an entry off the timeline. Before a visit goes, the book is asked what else is about it.
 */

#include "gui/common/card/hf-entry-remove.h"

#include "base/hf-weak.h"
#include "core/hf-benefit-use.h"
#include "core/hf-complaint.h"
#include "core/hf-contact.h"
#include "core/hf-membership.h"
#include "core/hf-memo.h"
#include "core/hf-points.h"
#include "core/hf-visit.h"
#include "gui/common/hf-ending.h"
#include "gui/common/hf-page.h"
#include "gui/common/hf-saving.h"
#include "session/customer/hf-visit-removal.h"

#include <glib/gi18n.h>

static void
remove_alone (GtkWidget   *widget,
              HfContext   *context,
              const HfRow *entry,
              const char  *step,
              const char  *told)
{
  HfChangeSet *changes = hf_change_set_new (step);

  hf_change_set_delete (changes, entry);
  hf_saving_commit (widget, context, changes, g_strdup (told), NULL, NULL);
}

/* A visit that is to be removed, until it is known what else is about it. */
typedef struct
{
  HfViewer *viewer;
  HfRow    *visit;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  hf_viewer_unref (question->viewer);
  hf_row_unref (question->visit);
  g_free (question);
}

static gpointer
make_removal (HfDatabase *db, gpointer user_data, GCancellable *cancellable, GError **error)
{
  const Question *question = user_data;

  return hf_visit_removal_make (db, question->viewer, question->visit, error);
}

/* Who waits for the answer. */
typedef struct
{
  HfWeak    *widget; /* a GtkWidget */
  HfContext *context;
} Waiting;

static void
removal_made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Waiting *waiting = user_data;
  g_autoptr (GtkWidget) widget = hf_weak_take (waiting->widget);
  g_autoptr (HfContext) context = waiting->context;
  g_autoptr (GError) error = NULL;
  g_autoptr (HfChangeSet) changes = hf_store_run_finish (HF_STORE (source), result, &error);

  if (widget == NULL) /* closed meanwhile */
    return;
  if (changes != NULL)
    hf_saving_commit (widget, context, g_steal_pointer (&changes), g_strdup (_ ("Visit removed")),
                      NULL, NULL);
  else
    hf_page_show_error_of (widget, error);
}

static void
remove_visit (GtkWidget *widget, HfContext *context, const HfRow *visit)
{
  Question *question = g_new0 (Question, 1);
  Waiting  *waiting = g_new0 (Waiting, 1);

  *question = (Question){ hf_viewer_ref (hf_context_get_viewer (context)), hf_row_ref (visit) };
  *waiting = (Waiting){ hf_weak_new (widget), g_object_ref (context) };
  hf_store_run_async (hf_context_get_store (context), HF_LANE_READ, make_removal, question,
                      question_free, (GDestroyNotify) hf_change_set_unref, hf_ending_of (widget),
                      removal_made_cb, waiting);
}

/* What goes alone. */
static const struct
{
  const HfEntityDef *def;
  const char        *step, *told; /* msgids */
} kinds[] = {
  { &hf_contact_def, N_ ("Remove a call or message"), N_ ("Call or message removed") },
  { &hf_complaint_def, N_ ("Remove complaint"), N_ ("Complaint removed") },
  { &hf_memo_def, N_ ("Remove note"), N_ ("Note removed") },
  { &hf_membership_def, N_ ("Remove membership"), N_ ("Membership removed") },
  { &hf_points_def, N_ ("Remove points"), N_ ("Points removed") },
  { &hf_benefit_use_def, N_ ("Take back the use of a benefit"),
    N_ ("Use of the benefit taken back") },
};

gboolean
hf_entry_remove_may (const HfRow *entry)
{
  if (entry->def == &hf_contact_def)
    return hf_row_is_null (entry, HF_CONTACT_FOLLOW_UP);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].def == entry->def)
      return TRUE;
  return entry->def == &hf_visit_def;
}

void
hf_entry_remove (GtkWidget *widget, HfContext *context, const HfRow *entry)
{
  g_return_if_fail (GTK_IS_WIDGET (widget) && entry != NULL);

  if (entry->def == &hf_visit_def)
    remove_visit (widget, context, entry);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].def == entry->def)
      remove_alone (widget, context, entry, kinds[i].step, _ (kinds[i].told));
}
