/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The tab with where a customer stands. The words are hf-standing-words.c's. All of it is read at
 * once, when the tab is seen: few cards are looked at for it. */

#include "gui/common/standing/hf-customer-standing.h"

#include "core/hf-customer.h"
#include "gui/common/hf-children.h"
#include "gui/common/standing/hf-club-section.h"
#include "gui/common/hf-read-error.h"
#include "gui/common/hf-rows-dialog.h"
#include "gui/common/hf-saving.h"
#include "gui/common/hf-sheet-reader.h"
#include "gui/common/standing/hf-class-edit.h"
#include "gui/common/standing/hf-standing-edit.h"
#include "gui/common/standing/hf-standing-row.h"
#include "session/standing/hf-standing.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _HfCustomerStanding
{
  GtkWidget parent_instance;

  /* owned */
  HfContext     *context;
  HfSheetReader *reader;

  HfStanding *standing; /* owned, as the rows show it; NULL until it was read */

  int    edited_field; /* whose row gets the focus back, or HF_STANDING_NO_FIELD */
  gint64 edited_class; /* the same, or 0 */

  /* borrowed, while the rows are made */
  GtkWidget *edited_row;
  GtkWidget *add_class;

  /* template children */
  HfReadError   *trouble;
  GtkWidget     *scroller;
  GtkWidget     *groups;
  HfClubSection *club;
};

G_DEFINE_FINAL_TYPE (HfCustomerStanding, hf_customer_standing, GTK_TYPE_WIDGET)

static gpointer
read_standing (HfDatabase *db, const HfSheetQuestion *question, GError **error)
{
  return hf_standing_read (db, question->viewer, question->id, question->day, error);
}

static HfDate
get_today (HfCustomerStanding *self)
{
  return hf_clock_today (hf_context_get_clock (self->context));
}

static void
edited_cb (HfStandingEdit *edit, HfRow *before, HfRow *draft, HfCustomerStanding *self)
{
  HfChangeSet *changes = hf_change_set_new (N_ ("Edit customer"));

  self->edited_field = (int) hf_standing_edit_get_field (edit);
  hf_change_set_update (changes, before, hf_row_copy (draft));
  hf_saving_commit_form (GTK_WIDGET (edit), GTK_WIDGET (self), self->context, changes,
                         g_strdup (_ ("Saved")), NULL, NULL);
}

/* Nothing is drawn anew under the hands of whoever is setting something. */
static void
edit_opened_cb (HfCustomerStanding *self)
{
  hf_sheet_reader_hold (self->reader);
}

static void
edit_closed_cb (HfCustomerStanding *self)
{
  if (self->reader != NULL)
    hf_sheet_reader_release (self->reader);
}

static GtkWidget *
make_edit (HfCustomerStanding *self, const HfRow *customer, guint field)
{
  GtkWidget *edit = hf_standing_edit_new (customer, field);

  g_signal_connect_object (edit, "edited", G_CALLBACK (edited_cb), self, 0);
  g_signal_connect_object (edit, "map", G_CALLBACK (edit_opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (edit, "unmap", G_CALLBACK (edit_closed_cb), self, G_CONNECT_SWAPPED);
  return edit;
}

static void
class_decided_cb (HfClassEdit *edit,
                  gint64 class,
                  const char         *belongs,
                  const char         *reason,
                  HfCustomerStanding *self)
{
  gint64       now = hf_clock_now (hf_context_get_clock (self->context));
  HfChangeSet *changes =
    hf_class_choices_changes_set (self->standing->choices, class, belongs, reason, now);

  if (changes == NULL) /* it is so already */
    {
      gtk_popover_popdown (GTK_POPOVER (edit));
      return;
    }
  self->edited_class = class;
  hf_saving_commit_form (GTK_WIDGET (edit), GTK_WIDGET (self), self->context, changes,
                         g_strdup (_ ("Saved")), NULL, NULL);
}

static GtkWidget *
make_class_edit (HfCustomerStanding *self, gint64 class)
{
  GtkWidget *edit = hf_class_edit_new (self->standing->choices, class);

  g_signal_connect_object (edit, "decided", G_CALLBACK (class_decided_cb), self, 0);
  g_signal_connect_object (edit, "map", G_CALLBACK (edit_opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (edit, "unmap", G_CALLBACK (edit_closed_cb), self, G_CONNECT_SWAPPED);
  return edit;
}

static GtkWidget *
make_row (HfCustomerStanding *self, const HfStandingLine *line, const HfRow *customer)
{
  gboolean   is_set = line->field != HF_STANDING_NO_FIELD;
  GtkWidget *edit = is_set ? make_edit (self, customer, (guint) line->field) : NULL;
  GtkWidget *row =
    hf_standing_row_new (line, line->class != 0 ? make_class_edit (self, line->class) : edit);

  if ((is_set && line->field == self->edited_field) ||
      (line->class != 0 && line->class == self->edited_class))
    self->edited_row = row;
  return row;
}

static void
edit_classes_cb (HfCustomerStanding *self)
{
  hf_rows_dialog_present (GTK_WIDGET (self), self->context, &hf_rows_dialog_classes);
}

static GtkWidget *
make_classes_button (HfCustomerStanding *self)
{
  GtkWidget  *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget  *add = gtk_menu_button_new ();
  GtkWidget  *button = gtk_button_new_with_mnemonic (_ ("Edit _Classes"));
  GtkWidget  *rules = gtk_button_new_with_mnemonic (_ ("Automatic _Tags"));
  const char *label = _ ("Set Class by Hand");

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (add), "list-add-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (add), make_class_edit (self, 0));
  gtk_widget_set_tooltip_text (add, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (add), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_add_css_class (add, "flat");
  gtk_widget_set_visible (add, self->standing->choices->classes->len > 0);
  self->add_class = add;
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (edit_classes_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (rules, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (rules), "win.tag-rules");
  gtk_box_append (GTK_BOX (box), add);
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (box), rules);
  return box;
}

static void
edit_plans_cb (HfCustomerStanding *self)
{
  hf_rows_dialog_present (GTK_WIDGET (self), self->context, &hf_rows_dialog_plans);
}

static GtkWidget *
make_plans_button (HfCustomerStanding *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("Edit _Plans"));

  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (edit_plans_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
show_group (HfCustomerStanding *self,
            const HfStanding   *standing,
            const GPtrArray    *lines,
            HfStandingGroup     group)
{
  GtkWidget       *list = adw_preferences_group_new ();
  g_autofree char *title = hf_standing_words_title (group, lines);
  gboolean         is_any = FALSE;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (list), title);
  if (group == HF_STANDING_FIGURES)
    {
      g_autofree char *source = hf_standing_words_source (standing);

      adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (list), source);
    }
  for (guint i = 0; i < lines->len; i++)
    {
      const HfStandingLine *line = lines->pdata[i];

      if (line->group != group)
        continue;
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (list),
                                 make_row (self, line, standing->customer));
      is_any = TRUE;
    }
  if (group == HF_STANDING_AXES)
    adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (list),
                                             make_plans_button (self));
  if (group == HF_STANDING_CLASSES)
    {
      adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (list),
                                               make_classes_button (self));
      if (!is_any)
        adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (list),
                                               _ ("No class fits yet"));
      is_any = TRUE; /* the way to make the first ones */
    }
  gtk_widget_set_visible (list, is_any);
  gtk_box_append (GTK_BOX (self->groups), list);
}

/* A class that has no line, as none fits by its words, is set where it was added. */
static void
return_focus (HfCustomerStanding *self)
{
  if (self->edited_row != NULL)
    {
      gtk_widget_child_focus (self->edited_row, GTK_DIR_TAB_FORWARD);
      gtk_widget_child_focus (self->edited_row,
                              GTK_DIR_TAB_FORWARD); /* from the row to its button */
    }
  else if (self->edited_class != 0)
    gtk_widget_child_focus (self->add_class, GTK_DIR_TAB_FORWARD);
  self->edited_row = NULL;
  self->edited_class = 0;
  self->edited_field = HF_STANDING_NO_FIELD;
}

/* What is drawn anew must not jump away under whoever reads it. */
static void
draw (HfCustomerStanding *self, const HfStanding *standing)
{
  GtkAdjustment *adjustment =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  double place = gtk_adjustment_get_value (adjustment);
  g_autoptr (GPtrArray) lines = hf_standing_words_list (standing, get_today (self));

  hf_children_remove (self->groups);
  for (guint i = 0; i < HF_STANDING_N_GROUPS; i++)
    show_group (self, standing, lines, (HfStandingGroup) i);
  gtk_adjustment_set_value (adjustment, place);
  return_focus (self);
}

static void
show_standing (GtkWidget *widget, gpointer answer, const GError *error)
{
  HfCustomerStanding *self = HF_CUSTOMER_STANDING (widget);
  hf_read_error_show (self->trouble, error, TRUE);
  gtk_widget_set_visible (self->scroller, error == NULL);
  if (answer == NULL)
    return;
  g_clear_pointer (&self->standing, hf_standing_free);
  self->standing = answer;
  draw (self, self->standing);
}

static gboolean
is_concerned (GtkWidget *widget, const HfChanged *changed, gint64 customer)
{
  return hf_standing_is_concerned (changed, customer);
}

static const HfSheetReading standing_reading = {
  .read = read_standing,
  .free = (GDestroyNotify) hf_standing_free,
  .show = show_standing,
  .is_concerned = is_concerned,
  .when_seen = TRUE,
};

static void
read_again (HfCustomerStanding *self)
{
  hf_sheet_reader_ask_again (self->reader);
}

static void
hf_customer_standing_dispose (GObject *object)
{
  HfCustomerStanding *self = HF_CUSTOMER_STANDING (object);

  g_clear_pointer (&self->reader, hf_sheet_reader_free);
  g_clear_object (&self->context);
  g_clear_pointer (&self->standing, hf_standing_free);
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_CUSTOMER_STANDING);

  G_OBJECT_CLASS (hf_customer_standing_parent_class)->dispose (object);
}

static void
hf_customer_standing_class_init (HfCustomerStandingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_customer_standing_dispose;
  g_type_ensure (HF_TYPE_CLUB_SECTION);
  g_type_ensure (HF_TYPE_READ_ERROR);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/standing/hf-customer-standing.ui");
  gtk_widget_class_bind_template_child (widget_class, HfCustomerStanding, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerStanding, scroller);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerStanding, groups);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerStanding, club);
  gtk_widget_class_bind_template_callback (widget_class, read_again);
}

static void
hf_customer_standing_init (HfCustomerStanding *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->edited_field = HF_STANDING_NO_FIELD;
}

void
hf_customer_standing_set_customer (HfCustomerStanding *self, HfContext *context, gint64 customer)
{
  g_return_if_fail (HF_IS_CUSTOMER_STANDING (self));

  if (self->context == NULL)
    {
      self->context = g_object_ref (context);
      self->reader = hf_sheet_reader_new (GTK_WIDGET (self), context, &standing_reading);
    }
  hf_club_section_set_customer (self->club, context, customer);
  if (customer == hf_sheet_reader_get_id (self->reader))
    return;
  self->edited_class = 0;
  self->edited_field = HF_STANDING_NO_FIELD;
  hf_children_remove (self->groups); /* nobody may read one customer's standing as another's */
  hf_sheet_reader_ask (self->reader, customer);
}
