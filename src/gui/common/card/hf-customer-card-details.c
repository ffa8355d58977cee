/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The details of a card. The fields themselves decide when they are to be saved; here each becomes
 * one change set, and a conflict is put before the person. */

#include "gui/common/card/hf-customer-card-details.h"

#include "base/hf-match.h"
#include "base/hf-short-name.h"
#include "base/hf-weak.h"
#include "core/hf-customer.h"
#include "core/hf-entity.h"
#include "core/hf-id-number.h"
#include "core/hf-staff.h"
#include "core/hf-usual-words.h"
#include "gui/common/hf-anniversary-words.h"
#include "gui/common/hf-child-list.h"
#include "gui/common/hf-children.h"
#include "gui/common/card/hf-customer-card-conflict.h"
#include "gui/common/hf-conflict.h"
#include "gui/common/card/hf-customer-card-phone-list.h"
#include "gui/common/hf-editable-row.h"
#include "gui/common/hf-ending.h"
#include "gui/common/card/hf-family-section.h"
#include "gui/common/hf-field-finder.h"
#include "gui/common/hf-format.h"
#include "gui/common/card/hf-number-holder.h"
#include "gui/common/card/hf-organisations-row.h"
#include "gui/common/card/hf-own-section.h"
#include "gui/common/hf-page.h"
#include "gui/common/hf-person-words.h"
#include "gui/common/card/hf-referrer-row.h"
#include "gui/common/hf-saving.h"
#include "session/customer/hf-card-usual.h"
#include "session/customer/hf-region.h"
#include "session/hf-options.h"

#include <glib/gi18n.h>

struct _HfCustomerCardDetails
{
  GtkWidget parent_instance;

  /* owned */
  HfContext  *context;
  HfLiveList *staff;
  HfRow      *customer; /* as it is stored */
  HfRow      *before;   /* of the edit that came to a conflict, be it of this customer or not */
  HfRow      *draft;
  GPtrArray  *fields; /* of HfEditableRow, which belong to the form */
  GPtrArray  *lists;  /* of HfChildList, which do so too */
  HfLunar    *lunar;

  /* template children */
  HfFieldFinder           *finder;
  GtkWidget               *form;
  HfFamilySection         *family;
  HfOwnSection            *own;
  HfReferrerRow           *referrer;
  HfOrganisationsRow      *organisations;
  GtkWidget               *entered;
  HfCustomerCardPhoneList *phone_list;
  HfCustomerCardConflict  *conflict;
};

G_DEFINE_FINAL_TYPE (HfCustomerCardDetails, hf_customer_card_details, GTK_TYPE_WIDGET)

static void
keep (HfRow **place, const HfRow *row)
{
  HfRow *old = *place;

  *place = row ? hf_row_ref (row) : NULL;
  g_clear_pointer (&old, hf_row_unref);
}

static HfEditableRow *
nth_field (HfCustomerCardDetails *self, guint i)
{
  return g_ptr_array_index (self->fields, i);
}

static HfChildList *
nth_list (HfCustomerCardDetails *self, guint i)
{
  return g_ptr_array_index (self->lists, i);
}

/* They lie in groups; a list has fields of its own, which are none of the form's business. */
static void
collect_rows (HfCustomerCardDetails *self, GtkWidget *parent)
{
  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (HF_IS_EDITABLE_ROW (child))
      g_ptr_array_add (self->fields, child);
    else if (HF_IS_CHILD_LIST (child))
      g_ptr_array_add (self->lists, child);
    else if (HF_IS_FIELD_GROUP (child))
      collect_rows (self, child);
}

static gboolean
is_hidden (HfCustomerCardDetails *self, GtkWidget *group)
{
  return HF_IS_FIELD_GROUP (group) && hf_field_group_is_restricted (HF_FIELD_GROUP (group)) &&
         (hf_viewer_hides (hf_context_get_viewer (self->context)) & HF_FIELD_RESTRICTED) != 0;
}

/* What is no field is found by what it shows. */
static gboolean
says (GtkWidget *widget, const char *filter)
{
  if (GTK_IS_LABEL (widget))
    return hf_match_get_place (gtk_label_get_text (GTK_LABEL (widget)), filter) != HF_MATCH_NOWHERE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child) && says (child, filter))
      return TRUE;
  return FALSE;
}

static void
update_groups (HfCustomerCardDetails *self, gboolean keep)
{
  HfFieldGroupShow show = hf_field_finder_get_show (self->finder, keep);
  gboolean         is_any = show.filter != NULL && says (GTK_WIDGET (self->family), show.filter);

  gtk_widget_set_visible (GTK_WIDGET (self->family), show.filter == NULL || is_any);
  gtk_widget_set_visible (self->entered, show.filter == NULL &&
                                           *gtk_label_get_text (GTK_LABEL (self->entered)) != '\0');
  for (GtkWidget *child = gtk_widget_get_first_child (self->form); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_hidden (self, child))
      gtk_widget_set_visible (child, FALSE);
    else if (HF_IS_FIELD_GROUP (child))
      is_any |= hf_field_group_update (HF_FIELD_GROUP (child), &show);
  is_any |= hf_own_section_update (self->own, &show);
  hf_field_finder_set_found (self->finder, is_any);
}

static void
list_changed_cb (HfCustomerCardDetails *self)
{
  update_groups (self, TRUE);
}

static char *
special_day_described_cb (HfCustomerCardDetails *self, HfRow *day)
{
  return hf_anniversary_words_describe (day, self->lunar,
                                        hf_clock_today (hf_context_get_clock (self->context)));
}

static void
number_refused_cb (HfCustomerCardDetails *self, HfChildRow *row, HfRow *draft)
{
  hf_number_holder_tell (row, self->context, draft);
}

static void
wanted_changed_cb (HfCustomerCardDetails *self)
{
  update_groups (self, FALSE);
}

static gboolean
is_shown (HfCustomerCardDetails *self, const HfRow *row)
{
  return self->customer != NULL && self->customer->id == row->id;
}

/* What was left by choosing another customer may be refused when that one is shown already. */
static void
versions_read_cb (GtkWidget      *widget,
                  HfBothVersions *versions,
                  const GError   *error,
                  gpointer        user_data)
{
  HfCustomerCardDetails *self = HF_CUSTOMER_CARD_DETAILS (widget);
  g_autoptr (HfBothVersions) both = versions;
  const char *name;

  if (self == NULL || self->draft == NULL) /* closed meanwhile */
    return;
  if (both == NULL)
    {
      hf_page_show_error_of (widget, error);
      return;
    }
  name = is_shown (self, both->current) ? NULL : hf_row_text (both->current, HF_CUSTOMER_NAME);
  hf_customer_card_conflict_show (self->conflict, name, both);
}

static gboolean
is_edited (HfEditableRow *field, const HfRow *before, const HfRow *draft)
{
  int index = hf_entity_field (&hf_customer_def, hf_editable_row_get_field (field));

  return hf_row_differs (before, draft, (guint) index);
}

/* One save of possibly several on their way. */
typedef struct
{
  HfRow *before;
  HfRow *draft;
} Edit;

static void
edit_free (Edit *self)
{
  hf_row_unref (self->before);
  hf_row_unref (self->draft);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Edit, edit_free)

static void
field_saved_cb (GtkWidget *widget, HfCommitted *committed, GError *error, gpointer user_data)
{
  HfCustomerCardDetails *self = HF_CUSTOMER_CARD_DETAILS (widget);
  g_autoptr (Edit) edit = user_data;

  for (guint i = 0; i < self->fields->len; i++)
    if (is_edited (nth_field (self, i), edit->before, edit->draft))
      hf_editable_row_end_saving (nth_field (self, i), FALSE);
  if (!hf_store_error_is_conflict (error))
    return;
  keep (&self->before, edit->before);
  keep (&self->draft, edit->draft);
  hf_conflict_read (widget, self->context, self->before, self->draft, versions_read_cb, NULL);
}

/* Leaving a field by choosing another customer saves it too, so the message says whose it was. What
 * an identity card says of others is in fields before its number; how exactly a birth date is known
 * is no field to anybody. */
static char *
describe_saved (const HfRow *before, const HfRow *draft)
{
  const char      *raw_name = hf_row_text (draft, HF_CUSTOMER_NAME);
  g_autofree char *name = hf_short_name (raw_name ? raw_name : "");

  for (guint i = hf_customer_def.n_fields; i-- > 0;)
    if (hf_row_differs (before, draft, i) && hf_customer_def.fields[i].label != NULL &&
        !(hf_customer_def.fields[i].flags & HF_FIELD_INTERNAL))
      /* Translators: a customer's name and a field, "Saved: Wang Fang, WeChat" */
      return g_strdup_printf (_ ("Saved: %s, %s"), name, _ (hf_customer_def.fields[i].label));
  /* Translators: %s is a customer's name */
  return g_strdup_printf (_ ("Saved: %s"), name);
}

static void
save (HfCustomerCardDetails *self, const HfRow *before, const HfRow *draft)
{
  HfChangeSet *changes = hf_change_set_new (N_ ("Edit customer"));
  Edit        *edit = g_new (Edit, 1);

  *edit = (Edit){ hf_row_ref (before), hf_row_ref (draft) };
  hf_change_set_update (changes, before, hf_row_copy (draft));
  hf_saving_commit (GTK_WIDGET (self), self->context, changes, describe_saved (before, draft),
                    field_saved_cb, edit);
}

static void
field_edited_cb (HfEditableRow *field, HfRow *before, HfRow *draft, HfCustomerCardDetails *self)
{
  if (hf_row_differs (before, draft, HF_CUSTOMER_ID_NUMBER))
    hf_id_number_fill (draft); /* nobody has edited these: the draft is a copy but for one field */
  save (self, before, draft);
}

/* What is being typed in other fields goes on, and so does the card of another customer. */
static void
conflict_resolved_cb (HfCustomerCardDetails *self, HfRow *current, HfRow *wanted)
{
  for (guint i = 0; i < self->fields->len && is_shown (self, current); i++)
    {
      if (is_edited (nth_field (self, i), self->before, self->draft))
        hf_editable_row_restore (nth_field (self, i));
      hf_editable_row_set_row (nth_field (self, i), current);
    }
  if (wanted != current)
    save (self, current, wanted);
}

/* Coming back to the form is a good moment to tidy it: nobody is looking at what goes. */
static void
hf_customer_card_details_map (GtkWidget *widget)
{
  if (HF_CUSTOMER_CARD_DETAILS (widget)->context != NULL)
    update_groups (HF_CUSTOMER_CARD_DETAILS (widget), FALSE);

  GTK_WIDGET_CLASS (hf_customer_card_details_parent_class)->map (widget);
}

static void
hf_customer_card_details_dispose (GObject *object)
{
  HfCustomerCardDetails *self = HF_CUSTOMER_CARD_DETAILS (object);

  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_CUSTOMER_CARD_DETAILS);
  keep (&self->customer, NULL);
  keep (&self->before, NULL);
  keep (&self->draft, NULL);
  g_clear_object (&self->staff);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_customer_card_details_parent_class)->dispose (object);
}

static void
hf_customer_card_details_finalize (GObject *object)
{
  HfCustomerCardDetails *self = HF_CUSTOMER_CARD_DETAILS (object);

  g_ptr_array_unref (self->fields);
  g_ptr_array_unref (self->lists);
  hf_lunar_free (self->lunar);

  G_OBJECT_CLASS (hf_customer_card_details_parent_class)->finalize (object);
}

static void
ensure_types (void)
{
  g_type_ensure (HF_TYPE_CHILD_LIST);
  g_type_ensure (HF_TYPE_CUSTOMER_CARD_CONFLICT);
  g_type_ensure (HF_TYPE_CUSTOMER_CARD_PHONE_LIST);
  g_type_ensure (HF_TYPE_EDITABLE_ROW);
  g_type_ensure (HF_TYPE_FAMILY_SECTION);
  g_type_ensure (HF_TYPE_FIELD_FINDER);
  g_type_ensure (HF_TYPE_FIELD_GROUP);
  g_type_ensure (HF_TYPE_ORGANISATIONS_ROW);
  g_type_ensure (HF_TYPE_OWN_SECTION);
  g_type_ensure (HF_TYPE_REFERRER_ROW);
}

static void
hf_customer_card_details_class_init (HfCustomerCardDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_customer_card_details_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_customer_card_details_finalize;
  widget_class->map = hf_customer_card_details_map;

  ensure_types ();
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/card/hf-customer-card-details.ui");
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardDetails, finder);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardDetails, form);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardDetails, family);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardDetails, own);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardDetails, referrer);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardDetails, organisations);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardDetails, entered);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardDetails, phone_list);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCardDetails, conflict);
  gtk_widget_class_bind_template_callback (widget_class, wanted_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, number_refused_cb);
  gtk_widget_class_bind_template_callback (widget_class, special_day_described_cb);
  gtk_widget_class_bind_template_callback (widget_class, conflict_resolved_cb);
}

static void
hf_customer_card_details_init (HfCustomerCardDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->fields = g_ptr_array_new ();
  self->lists = g_ptr_array_new ();
  self->lunar = hf_lunar_new ();
  collect_rows (self, self->form);
}

static void
show_id_remark (HfCustomerCardDetails *self)
{
  GtkWidget *field = hf_customer_card_details_find (self, "id_number");

  hf_editable_row_set_remark (HF_EDITABLE_ROW (field), hf_person_words_id_remark (self->customer));
}

/* Whose entry a card is, for who has to ask. */
static void
show_entered (HfCustomerCardDetails *self, const HfRow *row)
{
  const char      *by = row ? hf_row_text (row, HF_CUSTOMER_ENTERED_BY) : NULL;
  const char      *changed_by = row ? hf_row_text (row, HF_CUSTOMER_CHANGED_BY) : NULL;
  HfDate           today = hf_clock_today (hf_context_get_clock (self->context));
  g_autofree char *on = NULL, *changed_on = NULL, *text = NULL;

  gtk_label_set_text (GTK_LABEL (self->entered), "");
  gtk_widget_set_visible (self->entered, by != NULL && changed_by != NULL);
  if (by == NULL || changed_by == NULL)
    return;
  on = hf_format_day_in_list (hf_date_from_iso (hf_row_text (row, HF_CUSTOMER_ENTERED_ON)), today);
  changed_on =
    hf_format_day_in_list (hf_date_from_iso (hf_row_text (row, HF_CUSTOMER_CHANGED_ON)), today);
  /* Translators: a person and a day, twice */
  text = g_strdup_printf (_ ("Entered by %s on %s, last changed by %s on %s"), by, on, changed_by,
                          changed_on);
  gtk_label_set_text (GTK_LABEL (self->entered), text);
}

static void
set_up_field (HfCustomerCardDetails *self, HfEditableRow *field)
{
  hf_editable_row_set_up (field, &hf_customer_def, hf_context_get_clock (self->context),
                          G_LIST_MODEL (self->staff));
  hf_editable_row_guard (field, self->context);
  g_signal_connect_object (field, "edited", G_CALLBACK (field_edited_cb), self, 0);
  if (hf_region_is_field (hf_editable_row_get_field (field)))
    hf_editable_row_set_suggestions (field, hf_suggestions_new (self->context, hf_region_find));
  else if (hf_usual_words_find (hf_editable_row_get_field (field)) != NULL)
    hf_editable_row_set_suggestions (field, hf_suggestions_new (self->context, hf_card_usual_find));
}

void
hf_customer_card_details_set_up (HfCustomerCardDetails *self,
                                 HfContext             *context,
                                 GListModel            *phones)
{
  g_return_if_fail (HF_IS_CUSTOMER_CARD_DETAILS (self) && self->context == NULL);

  self->context = g_object_ref (context);
  self->staff = hf_options_list (context, &hf_staff_def, TRUE);
  for (guint i = 0; i < self->fields->len; i++)
    set_up_field (self, nth_field (self, i));
  for (guint i = 0; i < self->lists->len; i++)
    hf_child_list_set_up (nth_list (self, i), context, G_LIST_MODEL (self->staff));
  hf_customer_card_phone_list_set_up (self->phone_list, context, phones);
  hf_referrer_row_set_up (self->referrer, context);
  hf_organisations_row_set_up (self->organisations, context);
  hf_field_finder_set_up (self->finder, context);
}

static void
scroll_to_top (HfCustomerCardDetails *self)
{
  GtkWidget     *window = gtk_widget_get_ancestor (self->form, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (window));

  gtk_adjustment_set_value (place, 0);
}

void
hf_customer_card_details_set_customer (HfCustomerCardDetails *self, const HfRow *row)
{
  g_return_if_fail (HF_IS_CUSTOMER_CARD_DETAILS (self));

  gboolean is_same = self->customer != NULL && row != NULL && row->id == self->customer->id;

  keep (&self->customer, row);
  for (guint i = 0; i < self->fields->len; i++)
    hf_editable_row_set_row (nth_field (self, i), row);
  show_id_remark (self);
  show_entered (self, row);
  for (guint i = 0; i < self->lists->len; i++)
    hf_child_list_set_parent_id (nth_list (self, i), row ? row->id : 0);
  hf_customer_card_phone_list_set_customer (self->phone_list, row ? row->id : 0);
  hf_referrer_row_set_customer (self->referrer, row);
  hf_organisations_row_set_customer (self->organisations, row ? row->id : 0);
  hf_family_section_set_customer (self->family, self->context, row ? row->id : 0);
  hf_own_section_set_customer (self->own, self->context, row ? row->id : 0);
  if (is_same)
    {
      update_groups (self, TRUE);
      return;
    }
  hf_customer_card_conflict_hide (self->conflict);
  scroll_to_top (self);
  hf_field_finder_reset (self->finder);
}

void
hf_customer_card_details_edit (HfCustomerCardDetails *self)
{
  g_return_if_fail (HF_IS_CUSTOMER_CARD_DETAILS (self));

  hf_field_finder_show_all (self->finder);
  gtk_widget_grab_focus (GTK_WIDGET (nth_field (self, 0)));
}

GtkWidget *
hf_customer_card_details_find (HfCustomerCardDetails *self, const char *name)
{
  g_return_val_if_fail (HF_IS_CUSTOMER_CARD_DETAILS (self), NULL);

  for (guint i = 0; i < self->fields->len; i++)
    if (g_str_equal (hf_editable_row_get_field (nth_field (self, i)), name))
      return GTK_WIDGET (nth_field (self, i));
  return NULL;
}

GtkWidget *
hf_customer_card_details_find_list (HfCustomerCardDetails *self, const char *entity)
{
  g_return_val_if_fail (HF_IS_CUSTOMER_CARD_DETAILS (self), NULL);

  for (guint i = 0; i < self->lists->len; i++)
    if (g_str_equal (hf_child_list_get_entity (nth_list (self, i)), entity))
      return GTK_WIDGET (nth_list (self, i));
  return NULL;
}
