/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A list of what hangs on an organisation. A line makes its form when it is first opened: there may
 * be hundreds of members. */

#include "gui/organisation/hf-organisation-entries.h"

#include "core/hf-activity.h"
#include "core/hf-entity.h"
#include "core/hf-organisation.h"
#include "gui/common/hf-alert-mark.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-grade-badge.h"
#include "gui/common/hf-row-menu.h"
#include "gui/common/hf-saving.h"
#include "gui/organisation/hf-lead-batch-line.h"
#include "gui/organisation/hf-organisation-entry.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define PAGE_ROWS 100
#define LINE_OF   "hf-line" /* object data of an AdwExpanderRow: its Line */

typedef struct
{
  HfRow              *row; /* owned */
  const HfEntryKind  *kind;
  GtkWidget          *icon;  /* or NULL */
  GtkWidget          *badge; /* or NULL */
  GtkWidget          *alert; /* or NULL */
  HfOrganisationForm *form;  /* NULL until it is opened */
} Line;

struct _HfOrganisationEntries
{
  GtkWidget parent_instance;

  /* owned */
  HfContext  *context;
  GListModel *staff;
  GPtrArray  *rows; /* of HfRow */
  HfRow      *organisation;

  guint              n_shown; /* at the most */
  gboolean           has_more;
  gboolean           is_asked; /* for more, and it is not here yet */
  gulong             scrolled; /* handler on the adjustment of what it is scrolled in */
  const HfEntityDef *wanted_def;
  gint64             wanted; /* to be opened */

  /* template children */
  GtkWidget *list;
  GtkWidget *more;
};

enum
{
  MORE_WANTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfOrganisationEntries, hf_organisation_entries, GTK_TYPE_WIDGET)

static void
line_free (gpointer data)
{
  Line *self = data;

  hf_row_unref (self->row);
  g_free (self);
}

static Line *
line_of (gpointer row)
{
  return g_object_get_data (G_OBJECT (row), LINE_OF);
}

static void
remove_line (HfOrganisationEntries *self, const Line *line)
{
  HfChangeSet *changes = hf_change_set_new (line->kind->removal);

  hf_change_set_delete (changes, line->row);
  hf_saving_commit (GTK_WIDGET (self), self->context, changes, g_strdup (_ ("Removed")), NULL,
                    NULL);
}

static void
remove_clicked_cb (GtkWidget *button, GtkWidget *row)
{
  remove_line (HF_ORGANISATION_ENTRIES (
                 gtk_widget_get_ancestor (row, HF_TYPE_ORGANISATION_ENTRIES)),
               line_of (row));
}

static gboolean
is_lead_batch (const HfRow *row)
{
  return row->def == &hf_activity_def &&
         g_strcmp0 (hf_row_text (row, HF_ACTIVITY_KIND), HF_ACTIVITY_LEADS) == 0;
}

static GtkWidget *
make_body (HfOrganisationEntries *self, GtkWidget *row)
{
  Line      *line = line_of (row);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *remove = gtk_button_new_with_mnemonic (_ ("_Remove"));

  line->form = g_object_new (HF_TYPE_ORGANISATION_FORM, NULL);
  hf_organisation_form_set_up (line->form, self->context, &line->kind->form, self->staff);
  gtk_widget_set_halign (remove, GTK_ALIGN_END);
  gtk_widget_add_css_class (remove, "flat");
  g_signal_connect (remove, "clicked", G_CALLBACK (remove_clicked_cb), row);
  if (is_lead_batch (line->row))
    gtk_box_append (GTK_BOX (box), hf_lead_batch_line_new (self->context, line->row->id));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (line->form));
  gtk_box_append (GTK_BOX (box), remove);
  gtk_widget_add_css_class (box, "entry-body");
  return box;
}

static void
expanded_cb (GtkWidget *row, GParamSpec *pspec, HfOrganisationEntries *self)
{
  Line *line = line_of (row);

  if (!adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)))
    return;
  if (line->form == NULL)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row), make_body (self, row));
  hf_organisation_form_set_row (line->form, line->row);
}

static void
show_line (HfOrganisationEntries *self, GtkWidget *row)
{
  Line            *line = line_of (row);
  HfDate           today = hf_clock_today (hf_context_get_clock (self->context));
  HfUrgency        urgency = line->kind->weigh ? line->kind->weigh (line->row, today) : 0;
  g_autofree char *title = line->kind->write_title (line->row, today);
  g_autofree char *facts = line->kind->write_subtitle (line->row, self->organisation, today);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), facts);
  if (line->icon != NULL)
    {
      hf_organisation_text_show_urgency (GTK_IMAGE (line->icon), line->icon, urgency);
      if (urgency == HF_URGENCY_NONE)
        gtk_image_set_from_icon_name (GTK_IMAGE (line->icon), line->kind->write_icon (line->row));
      gtk_widget_set_visible (line->icon, TRUE);
    }
  if (line->badge != NULL)
    hf_grade_badge_set_grade (HF_GRADE_BADGE (line->badge),
                              hf_row_text (line->row, (guint) line->kind->grade));
  if (line->alert != NULL)
    hf_alert_mark_set_row (HF_ALERT_MARK (line->alert), line->row);
  if (line->form != NULL)
    hf_organisation_form_set_row (line->form, line->row);
}

static GtkWidget *
make_open_button (gint64 customer)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Open"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", customer);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-customer");
  return button;
}

static void
furnish (GtkWidget *row, Line *line)
{
  if (line->kind->write_icon != NULL)
    {
      line->icon = gtk_image_new ();
      adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), line->icon);
    }
  if (line->kind->grade >= 0)
    {
      line->badge = hf_grade_badge_new_of_customer (NULL);
      adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), line->badge);
    }
  if (line->kind->customer >= 0)
    {
      line->alert = hf_alert_mark_new ();
      adw_expander_row_add_action (ADW_EXPANDER_ROW (row),
                                   make_open_button (
                                     hf_row_int (line->row, (guint) line->kind->customer)));
      adw_expander_row_add_action (ADW_EXPANDER_ROW (row), line->alert);
    }
}

static GtkWidget *
make_row (HfOrganisationEntries *self, const HfRow *stored)
{
  GtkWidget *row = adw_expander_row_new ();
  Line      *line = g_new0 (Line, 1);

  line->row = hf_row_ref (stored);
  line->kind = hf_organisation_entry_kind (stored->def);
  g_object_set_data_full (G_OBJECT (row), LINE_OF, line, line_free);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  furnish (row, line);
  g_signal_connect (row, "notify::expanded", G_CALLBACK (expanded_cb), self);
  return row;
}

static GtkWidget *
find_row (HfOrganisationEntries *self, const HfEntityDef *def, gint64 id)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (line_of (row)->row->def == def && line_of (row)->row->id == id)
      return row;
  return NULL;
}

static gboolean
is_wanted (HfOrganisationEntries *self, const Line *line, guint n_rows)
{
  for (guint i = 0; i < n_rows; i++)
    {
      const HfRow *row = g_ptr_array_index (self->rows, i);

      if (row->def == line->row->def && row->id == line->row->id)
        return TRUE;
    }
  return FALSE;
}

static void
drop_rows (HfOrganisationEntries *self, guint n_rows)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->list), *next; row != NULL; row = next)
    {
      next = gtk_widget_get_next_sibling (row);
      if (!is_wanted (self, line_of (row), n_rows))
        gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
    }
}

/* A line that has to go elsewhere is made anew; so many do not move at once. */
static void
put_row (HfOrganisationEntries *self, guint position)
{
  const HfRow *stored = g_ptr_array_index (self->rows, position);
  GtkWidget   *row = find_row (self, stored->def, stored->id);
  gboolean     is_open = row != NULL && adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row));

  if (row != NULL && gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) != (int) position)
    {
      gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
      row = NULL;
    }
  if (row == NULL)
    {
      row = make_row (self, stored);
      gtk_list_box_insert (GTK_LIST_BOX (self->list), row, (int) position);
    }
  hf_row_unref (line_of (row)->row);
  line_of (row)->row = hf_row_ref (stored);
  show_line (self, row);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), is_open);
}

static void
open_wanted (HfOrganisationEntries *self)
{
  GtkWidget *row = self->wanted ? find_row (self, self->wanted_def, self->wanted) : NULL;

  if (row == NULL)
    return;
  self->wanted = 0;
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (line_of (row)->form));
}

static guint
count_shown (HfOrganisationEntries *self)
{
  return MIN (self->rows->len, self->n_shown);
}

static void
show_whether_more (HfOrganisationEntries *self)
{
  guint n_rows = count_shown (self);

  gtk_widget_set_visible (self->list, n_rows > 0);
  gtk_widget_set_visible (self->more, n_rows < self->rows->len || self->has_more);
  open_wanted (self);
}

static void
append_rows (HfOrganisationEntries *self, guint from)
{
  for (guint i = from; i < count_shown (self); i++)
    {
      GtkWidget *row = make_row (self, g_ptr_array_index (self->rows, i));

      gtk_list_box_append (GTK_LIST_BOX (self->list), row);
      show_line (self, row);
    }
}

static void
show_rows (HfOrganisationEntries *self)
{
  guint n_rows = count_shown (self);

  drop_rows (self, n_rows);
  for (guint i = 0; i < n_rows; i++)
    put_row (self, i);
  show_whether_more (self);
}

/* What is not read yet is asked for once, and shown when it is there. */
static void
show_more (HfOrganisationEntries *self)
{
  guint n_before = count_shown (self);

  if (self->is_asked)
    return;
  self->n_shown += PAGE_ROWS;
  self->is_asked = self->has_more && self->n_shown > self->rows->len;
  if (self->is_asked)
    {
      g_signal_emit (self, signals[MORE_WANTED], 0);
      return;
    }
  append_rows (self, n_before);
  show_whether_more (self);
}

/* Whoever scrolls to the end goes on reading, as in the timeline of a customer. */
static void
scrolled_cb (HfOrganisationEntries *self, GtkAdjustment *scroll)
{
  double left = gtk_adjustment_get_upper (scroll) - gtk_adjustment_get_value (scroll) -
                gtk_adjustment_get_page_size (scroll);

  if (gtk_widget_get_visible (self->more) && left < gtk_adjustment_get_page_size (scroll))
    show_more (self);
}

static GtkAdjustment *
find_scroll (HfOrganisationEntries *self)
{
  GtkWidget *window = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);

  return window ? gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (window)) : NULL;
}

static void
hf_organisation_entries_map (GtkWidget *widget)
{
  HfOrganisationEntries *self = HF_ORGANISATION_ENTRIES (widget);
  GtkAdjustment         *scroll = find_scroll (self);

  GTK_WIDGET_CLASS (hf_organisation_entries_parent_class)->map (widget);
  if (scroll != NULL)
    self->scrolled = g_signal_connect_object (scroll, "value-changed", G_CALLBACK (scrolled_cb),
                                              self, G_CONNECT_SWAPPED);
}

static void
hf_organisation_entries_unmap (GtkWidget *widget)
{
  HfOrganisationEntries *self = HF_ORGANISATION_ENTRIES (widget);
  GtkAdjustment         *scroll = find_scroll (self);

  if (scroll != NULL)
    g_clear_signal_handler (&self->scrolled, scroll);
  GTK_WIDGET_CLASS (hf_organisation_entries_parent_class)->unmap (widget);
}

/* The line that an action names; %NULL where it went meanwhile. */
static GtkWidget *
find_named (HfOrganisationEntries *self, GVariant *named)
{
  const char *entity;
  gint64      id;

  g_variant_get (named, "(&sx)", &entity, &id);
  return find_row (self, hf_entity_find (entity), id);
}

static void
edit_cb (GtkWidget *widget, const char *action, GVariant *named)
{
  GtkWidget *row = find_named (HF_ORGANISATION_ENTRIES (widget), named);

  if (row == NULL)
    return;
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (line_of (row)->form));
}

static void
remove_cb (GtkWidget *widget, const char *action, GVariant *named)
{
  HfOrganisationEntries *self = HF_ORGANISATION_ENTRIES (widget);
  GtkWidget             *row = find_named (self, named);

  if (row != NULL)
    remove_line (self, line_of (row));
}

static GMenuModel *
make_menu (GtkWidget *row, gpointer user_data)
{
  const Line *line = line_of (row);
  GMenu      *menu = g_menu_new ();

  if (line->kind->customer >= 0)
    hf_row_menu_add (menu, _ ("_Open Card"), "win.show-customer",
                     g_variant_new_int64 (hf_row_int (line->row, (guint) line->kind->customer)));
  hf_row_menu_add (menu, _ ("_Edit"), "entries.edit",
                   g_variant_new ("(sx)", line->row->def->name, line->row->id));
  hf_row_menu_add (menu, _ ("Re_move"), "entries.remove",
                   g_variant_new ("(sx)", line->row->def->name, line->row->id));
  return G_MENU_MODEL (menu);
}

static void
hf_organisation_entries_dispose (GObject *object)
{
  HfOrganisationEntries *self = HF_ORGANISATION_ENTRIES (object);

  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_ORGANISATION_ENTRIES);
  g_clear_object (&self->staff);
  g_clear_object (&self->context);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->organisation, hf_row_unref);

  G_OBJECT_CLASS (hf_organisation_entries_parent_class)->dispose (object);
}

static void
hf_organisation_entries_class_init (HfOrganisationEntriesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_organisation_entries_dispose;
  widget_class->map = hf_organisation_entries_map;
  widget_class->unmap = hf_organisation_entries_unmap;
  signals[MORE_WANTED] = g_signal_new ("more-wanted", HF_TYPE_ORGANISATION_ENTRIES,
                                       G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "entries.edit", "(sx)", edit_cb);
  gtk_widget_class_install_action (widget_class, "entries.remove", "(sx)", remove_cb);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/organisation/hf-organisation-entries.ui");
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationEntries, list);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationEntries, more);
  gtk_widget_class_bind_template_callback (widget_class, show_more);
}

static void
hf_organisation_entries_init (HfOrganisationEntries *self)
{
  self->n_shown = PAGE_ROWS;
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  hf_row_menu_offer (self->list, GTK_WIDGET (self), make_menu, NULL);
}

void
hf_organisation_entries_set_up (HfOrganisationEntries *self, HfContext *context, GListModel *staff)
{
  g_return_if_fail (HF_IS_ORGANISATION_ENTRIES (self) && self->context == NULL);

  self->context = g_object_ref (context);
  self->staff = g_object_ref (staff);
}

void
hf_organisation_entries_show (HfOrganisationEntries *self,
                              const GPtrArray       *rows,
                              gboolean               has_more,
                              const HfRow           *organisation)
{
  g_return_if_fail (HF_IS_ORGANISATION_ENTRIES (self));

  HfRow *before = self->organisation;

  if (before == NULL || before->id != organisation->id)
    self->n_shown = PAGE_ROWS;
  self->organisation = hf_row_ref (organisation);
  g_clear_pointer (&before, hf_row_unref);
  self->has_more = has_more;
  self->is_asked = FALSE;
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (self->rows, hf_row_ref (g_ptr_array_index (rows, i)));
  show_rows (self);
}

void
hf_organisation_entries_give_up (HfOrganisationEntries *self)
{
  g_return_if_fail (HF_IS_ORGANISATION_ENTRIES (self));

  if (self->is_asked)
    self->n_shown -= PAGE_ROWS;
  self->is_asked = FALSE;
}

void
hf_organisation_entries_open (HfOrganisationEntries *self, const HfEntityDef *def, gint64 id)
{
  g_return_if_fail (HF_IS_ORGANISATION_ENTRIES (self));

  self->wanted_def = def;
  self->wanted = id;
  open_wanted (self);
}
