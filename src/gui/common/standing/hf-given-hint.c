/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a customer is granted, as a member and by the agreement of an organisation, and what the
 * customer would lose: a line for each service package that ends soon. It stands where whoever
 * speaks with the customer sees it. What cannot be read is said by the sections of membership and
 * packages on the card; beside a call, which has none, nothing is said of it. */

#include "gui/common/standing/hf-given-hint.h"

#include "core/hf-given-item.h"
#include "core/hf-given-package.h"
#include "core/hf-package-use.h"
#include "core/hf-package.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-column.h"
#include "gui/common/hf-overflow-tooltip.h"
#include "gui/common/hf-sheet-reader.h"
#include "gui/common/standing/hf-club-words.h"
#include "gui/common/standing/hf-given-words.h"
#include "session/standing/hf-privileges.h"

struct _HfGivenHint
{
  GtkWidget parent_instance;

  /* owned */
  HfContext     *context;
  HfSheetReader *reader;
};

G_DEFINE_FINAL_TYPE (HfGivenHint, hf_given_hint, GTK_TYPE_WIDGET)

/* What there is to say. */
typedef struct
{
  GPtrArray    *given;
  HfPrivileges *privileges;
} Hints;

static void
hints_free (Hints *self)
{
  g_clear_pointer (&self->given, g_ptr_array_unref);
  g_clear_pointer (&self->privileges, hf_privileges_free);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Hints, hints_free)

static gpointer
read_hints (HfDatabase *db, const HfSheetQuestion *question, GError **error)
{
  g_autoptr (Hints) self = g_new0 (Hints, 1);

  if ((self->given = hf_given_read_all (db, question->viewer, question->id, error)) == NULL ||
      (self->privileges =
         hf_privileges_read (db, question->viewer, question->id, question->day, error)) == NULL)
    return NULL;
  return g_steal_pointer (&self);
}

static GtkWidget *
add_line (HfGivenHint *self, const char *icon_name, const char *css_class, const char *text)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon_name, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (line), label);
  gtk_widget_add_css_class (line, css_class);
  gtk_widget_set_parent (line, GTK_WIDGET (self));
  return label;
}

/* What is granted is often long, and must not push away whom it is granted to. */
static void
add_granted (HfGivenHint *self, const char *icon_name, const char *text)
{
  GtkWidget *label = add_line (self, icon_name, "granted-line", text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "caption");
  hf_overflow_tooltip_add (GTK_LABEL (label));
}

static void
add_privileges (HfGivenHint *self, const HfPrivileges *privileges)
{
  g_autofree char *member = hf_club_words_granted (privileges->club);

  if (member != NULL)
    add_granted (self, "starred-symbolic", member);
  for (guint i = 0; i < privileges->units->len; i++)
    {
      g_autofree char *text = hf_club_words_unit (privileges->units->pdata[i]);

      add_granted (self, "system-users-symbolic", text);
    }
}

static void
add_given (HfGivenHint *self, const GPtrArray *all)
{
  HfDate today = hf_clock_today (hf_context_get_clock (self->context));

  for (guint i = 0; i < all->len; i++)
    if (hf_given_expires_soon (all->pdata[i], today))
      {
        g_autofree char *text = hf_given_words_alert (all->pdata[i], today);
        GtkWidget       *label = add_line (self, "alarm-symbolic", "alert-line", text);

        gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      }
}

static void
show_hints (GtkWidget *widget, gpointer answer, const GError *error)
{
  HfGivenHint *self = HF_GIVEN_HINT (widget);
  g_autoptr (Hints) hints = answer;

  hf_children_remove (widget);
  if (hints != NULL)
    {
      add_given (self, hints->given);
      add_privileges (self, hints->privileges);
    }
  hf_children_show_any (widget);
}

static gboolean
is_concerned (GtkWidget *widget, const HfChanged *changed, gint64 customer)
{
  return hf_privileges_is_concerned (changed) ||
         hf_changed_has_entity (changed, &hf_given_package_def) ||
         hf_changed_has_entity (changed, &hf_given_item_def) ||
         hf_changed_has_entity (changed, &hf_package_use_def) ||
         hf_changed_has_entity (changed, &hf_package_def);
}

static const HfSheetReading hints_reading = {
  .read = read_hints,
  .free = (GDestroyNotify) hints_free,
  .show = show_hints,
  .is_concerned = is_concerned,
};

static void
hf_given_hint_dispose (GObject *object)
{
  HfGivenHint *self = HF_GIVEN_HINT (object);

  g_clear_pointer (&self->reader, hf_sheet_reader_free);
  g_clear_object (&self->context);
  hf_children_remove (GTK_WIDGET (object));

  G_OBJECT_CLASS (hf_given_hint_parent_class)->dispose (object);
}

static void
hf_given_hint_class_init (HfGivenHintClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_given_hint_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
hf_given_hint_init (HfGivenHint *self)
{
  hf_column_lay_out (GTK_WIDGET (self), 6);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
hf_given_hint_set_customer (HfGivenHint *self, HfContext *context, gint64 customer)
{
  g_return_if_fail (HF_IS_GIVEN_HINT (self));

  if (self->context == NULL)
    {
      self->context = g_object_ref (context);
      self->reader = hf_sheet_reader_new (GTK_WIDGET (self), context, &hints_reading);
    }
  if (customer == hf_sheet_reader_get_id (self->reader))
    return;
  hf_children_remove (GTK_WIDGET (self)); /* nobody may read it as another customer's */
  hf_children_show_any (GTK_WIDGET (self));
  hf_sheet_reader_ask (self->reader, customer);
}
