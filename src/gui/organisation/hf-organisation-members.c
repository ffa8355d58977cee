/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The customers who belong to an organisation. */

#include "gui/organisation/hf-organisation-members.h"

#include "core/hf-customer.h"
#include "core/hf-member.h"
#include "core/hf-organisation.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-grade-badge.h"
#include "gui/common/hf-record-picker.h"
#include "gui/common/hf-saving.h"
#include "gui/organisation/hf-member-add.h"

#include <glib/gi18n.h>

struct _HfOrganisationMembers
{
  GtkWidget parent_instance;

  HfContext                 *context; /* owned */
  const HfOrganisationSheet *sheet;   /* the card's */

  /* template children */
  GtkWidget             *grades;
  HfRecordPicker        *picker;
  GtkWidget             *in_list;
  GtkWidget             *nobody;
  HfOrganisationEntries *entries;
};

enum
{
  MORE_WANTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfOrganisationMembers, hf_organisation_members, GTK_TYPE_WIDGET)

static GtkWidget *
make_grade (const char *grade, guint n, guint n_all)
{
  GtkWidget       *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget       *bar = gtk_level_bar_new_for_interval (0, MAX (n_all, 1));
  g_autofree char *count = hf_format_count (n);
  GtkWidget       *label = gtk_label_new (count);

  gtk_level_bar_set_value (GTK_LEVEL_BAR (bar), n);
  gtk_level_bar_add_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_LOW, 0);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (bar, TRUE);
  gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (GTK_BOX (line), hf_grade_badge_new_of_customer (grade));
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), bar);
  return line;
}

static void
show_grades (HfOrganisationMembers *self)
{
  static const char *const grades[] = { HF_CUSTOMER_GRADE_A, HF_CUSTOMER_GRADE_B,
                                        HF_CUSTOMER_GRADE_C };
  guint n_all = (guint) hf_row_int (self->sheet->organisation, HF_ORGANISATION_MEMBER_COUNT);

  hf_children_remove (self->grades);
  for (guint i = 0; n_all > 0 && i < G_N_ELEMENTS (grades); i++)
    gtk_box_append (GTK_BOX (self->grades),
                    make_grade (grades[i],
                                hf_organisation_sheet_count_grade (self->sheet, grades[i]), n_all));
  hf_children_show_any (self->grades);
}

static void
more_wanted_cb (HfOrganisationMembers *self)
{
  g_signal_emit (self, signals[MORE_WANTED], 0);
}

static void
picked_cb (HfOrganisationMembers *self, gint64 customer)
{
  hf_organisation_members_add (self, customer);
}

static void
added_cb (GtkWidget *widget, HfCommitted *committed, GError *error, gpointer user_data)
{
  HfOrganisationMembers *self = HF_ORGANISATION_MEMBERS (widget);

  if (committed != NULL)
    hf_organisation_entries_open (self->entries, &hf_member_def,
                                  hf_committed_get_id (committed, HF_FIRST_NEW));
}

static void
hf_organisation_members_dispose (GObject *object)
{
  HfOrganisationMembers *self = HF_ORGANISATION_MEMBERS (object);

  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_ORGANISATION_MEMBERS);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_organisation_members_parent_class)->dispose (object);
}

static void
hf_organisation_members_class_init (HfOrganisationMembersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_organisation_members_dispose;
  signals[MORE_WANTED] = g_signal_new ("more-wanted", HF_TYPE_ORGANISATION_MEMBERS,
                                       G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (HF_TYPE_RECORD_PICKER);
  g_type_ensure (HF_TYPE_ORGANISATION_ENTRIES);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/organisation/hf-organisation-members.ui");
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationMembers, grades);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationMembers, picker);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationMembers, in_list);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationMembers, nobody);
  gtk_widget_class_bind_template_child (widget_class, HfOrganisationMembers, entries);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_wanted_cb);
}

static void
hf_organisation_members_init (HfOrganisationMembers *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hf_organisation_members_set_up (HfOrganisationMembers *self, HfContext *context, GListModel *staff)
{
  g_return_if_fail (HF_IS_ORGANISATION_MEMBERS (self) && self->context == NULL);

  self->context = g_object_ref (context);
  hf_organisation_entries_set_up (self->entries, context, staff);
  hf_record_picker_set_context (self->picker, context);
}

void
hf_organisation_members_give_up (HfOrganisationMembers *self)
{
  g_return_if_fail (HF_IS_ORGANISATION_MEMBERS (self));

  hf_organisation_entries_give_up (self->entries);
}

void
hf_organisation_members_show (HfOrganisationMembers *self, const HfOrganisationSheet *sheet)
{
  g_return_if_fail (HF_IS_ORGANISATION_MEMBERS (self));

  self->sheet = sheet;
  show_grades (self);
  hf_organisation_entries_show (self->entries, sheet->members, sheet->more_members,
                                sheet->organisation);
  gtk_widget_set_visible (self->nobody, sheet->members->len == 0);
  gtk_widget_set_visible (self->in_list, sheet->members->len > 0);
}

void
hf_organisation_members_add (HfOrganisationMembers *self, gint64 customer)
{
  g_return_if_fail (HF_IS_ORGANISATION_MEMBERS (self));

  if (self->sheet != NULL)
    hf_member_add (GTK_WIDGET (self), self->context, self->sheet->organisation->id, customer,
                   added_cb);
}
