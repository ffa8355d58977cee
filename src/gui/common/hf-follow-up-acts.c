/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the menus about a follow-up do, whichever list it stands in. */

#include "gui/common/hf-follow-up-acts.h"

#include "base/hf-short-name.h"
#include "base/hf-text-mask.h"
#include "core/hf-customer-choices.h"
#include "core/hf-entity.h"
#include "core/hf-follow-up.h"
#include "core/hf-grade-suggestion.h"
#include "core/hf-phone.h"
#include "gui/common/hf-calling.h"
#include "gui/common/hf-page.h"
#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-revealing.h"
#include "gui/common/hf-saving.h"
#include "store/hf-reveals.h"

#include <glib/gi18n.h>

static void
copy (GtkWidget *widget, HfContext *context, const char *number)
{
  g_autofree char *shown = hf_revealing_format (context, number);

  hf_calling_copy (widget, number, shown);
}

typedef struct
{
  HfContext *context;
  char      *number;
} Copying;

static void
copying_free (gpointer data)
{
  Copying *copying = data;

  g_object_unref (copying->context);
  g_free (copying->number);
  g_free (copying);
}

static void
asked_cb (GtkWidget *widget, gboolean is_agreed, gpointer user_data)
{
  const Copying *copying = user_data;

  if (is_agreed)
    copy (widget, copying->context, copying->number);
}

void
hf_follow_up_acts_copy_phone (GtkWidget *widget, HfContext *context, const HfRow *follow_up)
{
  const char *number = hf_row_text (follow_up, HF_FOLLOW_UP_CUSTOMER_PHONE);
  Copying    *copying;

  if (number == NULL || hf_phone_is_masked (number))
    return;
  if (!hf_revealing_is_hidden (context, number))
    {
      copy (widget, context, number);
      return;
    }
  copying = g_new (Copying, 1);
  *copying = (Copying){ g_object_ref (context), g_strdup (number) };
  hf_revealing_ask (widget, context, &hf_phone_def.fields[HF_PHONE_NUMBER],
                    hf_row_int (follow_up, HF_FOLLOW_UP_CUSTOMER), HF_REVEAL_COPIED, asked_cb,
                    copying, copying_free);
}

gboolean
hf_follow_up_acts_may_take (HfContext *context, const HfRow *follow_up)
{
  gint64 staff = hf_context_get_viewer (context)->staff;

  return staff != 0 && hf_follow_up_is_open (follow_up) &&
         hf_row_int (follow_up, HF_FOLLOW_UP_OWNER) != staff;
}

/* Takes the draft and the message. */
static void
save (GtkWidget   *widget,
      HfContext   *context,
      const char  *label,
      const HfRow *before,
      HfRow       *draft,
      char        *message)
{
  HfChangeSet *changes = hf_change_set_new (label);

  hf_change_set_update (changes, before, draft);
  hf_saving_commit (widget, context, changes, message, NULL, NULL);
}

static char *
name_customer (const HfRow *follow_up)
{
  const char *name = hf_row_text (follow_up, HF_FOLLOW_UP_CUSTOMER_NAME);

  return hf_short_name (name ? name : "");
}

void
hf_follow_up_acts_take (GtkWidget *widget, HfContext *context, const HfRow *follow_up)
{
  HfRow           *draft;
  g_autofree char *name = NULL;

  if (!hf_follow_up_acts_may_take (context, follow_up))
    return;
  name = name_customer (follow_up);
  draft = hf_row_copy (follow_up);
  hf_row_set_int (draft, HF_FOLLOW_UP_OWNER, hf_context_get_viewer (context)->staff);
  save (widget, context, N_ ("Assign follow-up"), follow_up, draft,
        /* Translators: %s is a person's name */
        g_strdup_printf (_ ("The follow-up of %s is yours"), name));
}

/* A grade on its way, while it is asked why. */
typedef struct
{
  GtkWidget *widget;  /* owned */
  HfContext *context; /* owned */
  HfRow     *follow_up;
  char      *grade;
} Grading;

/* Without @reason it is as suggested, or nothing was. */
static void
set_grade (GtkWidget   *widget,
           HfContext   *context,
           const HfRow *follow_up,
           const char  *grade,
           const char  *reason)
{
  HfRow           *draft = hf_row_copy (follow_up);
  g_autofree char *name = name_customer (follow_up);

  hf_row_set_text (draft, HF_FOLLOW_UP_GRADE, grade);
  hf_row_set_text (draft, HF_FOLLOW_UP_GRADE_REASON, reason);
  save (widget, context, N_ ("Grade follow-up"), follow_up, draft,
        /* Translators: a person and what they are now, "Wang Fang: Grade A" */
        g_strdup_printf (_ ("%s: %s"), name, hf_choice_label (hf_customer_grades, grade)));
}

static void
reason_given_cb (const char *reason, gpointer user_data)
{
  Grading *grading = user_data;

  if (reason != NULL)
    set_grade (grading->widget, grading->context, grading->follow_up, grading->grade, reason);
  g_object_unref (grading->widget);
  g_object_unref (grading->context);
  hf_row_unref (grading->follow_up);
  g_free (grading->grade);
  g_free (grading);
}

void
hf_follow_up_acts_grade (GtkWidget   *widget,
                         HfContext   *context,
                         const HfRow *follow_up,
                         const char  *grade)
{
  const char      *suggested = hf_row_text (follow_up, HF_FOLLOW_UP_SUGGESTED);
  g_autofree char *because =
    hf_grade_suggestion_word (suggested, hf_row_text (follow_up, HF_FOLLOW_UP_SUGGESTED_BY));
  g_autofree char *heading = NULL;
  Grading         *grading;

  if (!hf_follow_up_is_open (follow_up) ||
      g_strcmp0 (hf_row_text (follow_up, HF_FOLLOW_UP_GRADE), grade) == 0)
    return;
  if (because == NULL || g_strcmp0 (suggested, grade) == 0)
    {
      set_grade (widget, context, follow_up, grade, NULL);
      return;
    }
  grading = g_new (Grading, 1);
  *grading = (Grading){ g_object_ref (widget), g_object_ref (context),
                        hf_row_ref ((HfRow *) follow_up), g_strdup (grade) };
  /* Translators: a grade: A, B or C */
  heading = g_strdup_printf (_ ("Why %s?"), grade);
  hf_dialogs_ask_text (GTK_WINDOW (gtk_widget_get_root (widget)), heading, because, _ ("Reason"),
                       _ ("_Grade"), reason_given_cb, grading);
}
