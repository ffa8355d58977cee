/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The widgets in which fields are edited, by the field's type. They know rows, not when one is
 * saved. */

#include "gui/common/hf-editable-row-editor.h"

#include "core/hf-customer.h"
#include "core/hf-entity.h"
#include "core/hf-record.h"
#include "core/hf-special-day.h"
#include "core/hf-staff.h"
#include "core/hf-validate.h"
#include "core/hf-visit.h"
#include "gui/common/hf-sound-search.h"
#include "session/hf-typed-value.h"

#include <glib/gi18n.h>

#define PHONE_CHARS 11 /* of a mobile number, which is to be seen whole */
#define DATE_CHARS  10
#define HINT_CHARS  14
#define TIME_CHARS  5
#define NONE        "—"

static const HfFieldDef *
field_def (const HfFieldEdit *edit)
{
  return &edit->def->fields[edit->field];
}

/* What was not touched is not read: a date shown as "1989" would come back no more exact, but an
 * old value that today's rules refuse must not stand in the way of leaving the field. */
static gboolean
read_typed (const HfFieldEdit *edit, HfRow *draft, const char *text, GError **error)
{
  g_autofree char *shown = hf_typed_value_text (draft, edit->field);

  return g_str_equal (shown, text) ||
         hf_typed_value_read (draft, edit->field, text, edit->today, error);
}

static GtkWidget *
make_entry (const HfFieldEdit *edit)
{
  GtkWidget  *entry = gtk_entry_new ();
  const char *hint = NONE;

  if (edit->def == &hf_customer_def && edit->field == HF_CUSTOMER_BIRTH_DATE)
    hint = _ ("1989-5-6, or an age");
  else if (field_def (edit)->type == HF_FIELD_DATE)
    hint = _ ("such as 2023-3-5");
  else if (field_def (edit)->flags & HF_FIELD_PHONE)
    hint = _ ("Number");
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), hint);
  if (field_def (edit)->type == HF_FIELD_DATE)
    {
      gtk_editable_set_width_chars (GTK_EDITABLE (entry), DATE_CHARS);
      gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), HINT_CHARS);
    }
  if (field_def (edit)->type == HF_FIELD_TIME)
    {
      gtk_editable_set_width_chars (GTK_EDITABLE (entry), TIME_CHARS);
      gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), TIME_CHARS);
    }
  if (field_def (edit)->flags & HF_FIELD_PHONE)
    {
      gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_PHONE);
      gtk_editable_set_width_chars (GTK_EDITABLE (entry), PHONE_CHARS);
    }
  return entry;
}

/* Whoever came with Tab types over what is selected, whatever is shown there meanwhile. */
static void
replace_text (GtkEditable *entry, const char *text)
{
  int      length = g_utf8_strlen (gtk_editable_get_text (entry), -1);
  int      from, to;
  gboolean is_all = gtk_editable_get_selection_bounds (entry, &from, &to) && to - from == length;

  if (g_str_equal (gtk_editable_get_text (entry), text))
    return;
  gtk_editable_set_text (entry, text);
  if (is_all)
    gtk_editable_select_region (entry, 0, -1);
}

/* What is shown is what the book says: the entry's own undo must not go back behind it, or leaving
 * the field would store what stood there before it was filled. */
static void
show_entry (const HfFieldEdit *edit, const HfRow *row)
{
  g_autofree char *text = hf_typed_value_text (row, edit->field);

  gtk_editable_set_enable_undo (GTK_EDITABLE (edit->widget), FALSE);
  replace_text (GTK_EDITABLE (edit->widget), text);
  gtk_editable_set_enable_undo (GTK_EDITABLE (edit->widget), TRUE);
}

static gboolean
read_entry (const HfFieldEdit *edit, HfRow *draft, GError **error)
{
  return read_typed (edit, draft, gtk_editable_get_text (GTK_EDITABLE (edit->widget)), error);
}

static GtkWidget *
make_text_view (const HfFieldEdit *edit)
{
  GtkWidget *view = gtk_text_view_new ();

  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_widget_set_size_request (view, -1, 72);
  return view;
}

static void
show_text_view (const HfFieldEdit *edit, const HfRow *row)
{
  GtkTextBuffer   *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (edit->widget));
  g_autofree char *text = hf_typed_value_text (row, edit->field);

  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, text, -1);
  gtk_text_buffer_end_irreversible_action (buffer);
}

static gboolean
read_text_view (const HfFieldEdit *edit, HfRow *draft, GError **error)
{
  g_autofree char *text = NULL;

  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (edit->widget)), "text", &text, NULL);
  return read_typed (edit, draft, text, error);
}

/* The first entry of a drop-down is "unknown", where that may be. */
static guint
first_choice (const HfFieldEdit *edit)
{
  return field_def (edit)->flags & HF_FIELD_REQUIRED ? 0 : 1;
}

const HfChoice *
hf_field_edit_get_choices (const HfFieldEdit *edit)
{
  return edit->offered ? edit->offered : field_def (edit)->choices;
}

static GListModel *
make_labels (const HfFieldEdit *edit)
{
  GtkStringList *labels = gtk_string_list_new (NULL);

  if (first_choice (edit) > 0)
    gtk_string_list_append (labels, NONE);
  for (const HfChoice *choice = hf_field_edit_get_choices (edit); choice->key != NULL; choice++)
    gtk_string_list_append (labels, _ (choice->label));
  return G_LIST_MODEL (labels);
}

static GtkWidget *
make_choice (const HfFieldEdit *edit)
{
  return gtk_drop_down_new (make_labels (edit), NULL);
}

static void
select_choice (const HfFieldEdit *edit, const char *key)
{
  const HfChoice *choices = hf_field_edit_get_choices (edit);
  guint           selected = first_choice (edit) > 0 ? 0 : GTK_INVALID_LIST_POSITION;

  for (guint i = 0; key != NULL && choices[i].key != NULL; i++)
    if (g_str_equal (choices[i].key, key))
      selected = first_choice (edit) + i;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (edit->widget), selected);
}

/**
 * hf_field_edit_fill_choices:
 * @edit: a field that is a choice, of which others are offered than before
 * @selected: (nullable): the key of the one that is to be selected
 *
 * Fills its drop-down anew.
 */
void
hf_field_edit_fill_choices (const HfFieldEdit *edit, const char *selected)
{
  g_autoptr (GListModel) labels = make_labels (edit);

  gtk_drop_down_set_model (GTK_DROP_DOWN (edit->widget), labels);
  select_choice (edit, selected);
}

static void
show_choice (const HfFieldEdit *edit, const HfRow *row)
{
  select_choice (edit, hf_row_text (row, edit->field));
}

/**
 * hf_field_edit_get_choice:
 * @edit: a field that is a choice
 *
 * Returns: (transfer none) (nullable): the key of what is selected, %NULL for nothing
 */
const char *
hf_field_edit_get_choice (const HfFieldEdit *edit)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (edit->widget));
  guint first = first_choice (edit);

  if (selected == GTK_INVALID_LIST_POSITION || selected < first)
    return NULL;
  return hf_field_edit_get_choices (edit)[selected - first].key;
}

static gboolean
read_choice (const HfFieldEdit *edit, HfRow *draft, GError **error)
{
  if (gtk_drop_down_get_selected (GTK_DROP_DOWN (edit->widget)) != GTK_INVALID_LIST_POSITION)
    hf_row_set_text (draft, edit->field, hf_field_edit_get_choice (edit));
  return TRUE;
}

static char *
name_of (gpointer record)
{
  const HfRow *row = hf_record_get_row (record);
  int          name = row ? hf_entity_field (row->def, "name") : -1;

  return g_strdup (name >= 0 ? hf_row_text (row, (guint) name) : NONE);
}

/* The record with id 0 stands for "nobody". It stays the same one: were what is chosen replaced
 * while its choice is being told, GObject would tell it again, without end. The choices are copied:
 * were the drop-down to stand on the live list itself, a change of the list could move its
 * selection, and that would be saved. */
static void
fill_references (GListStore *store, GListModel *options)
{
  guint n_items = options ? g_list_model_get_n_items (options) : 0;
  g_autoptr (GPtrArray) records = g_ptr_array_new_full (n_items + 1, g_object_unref);
  HfRecord *nobody = g_list_model_get_item (G_LIST_MODEL (store), 0);

  g_ptr_array_add (records, nobody ? nobody : hf_record_new_pending (&hf_staff_def, 0));
  for (guint i = 0; i < n_items; i++)
    g_ptr_array_add (records, g_list_model_get_item (options, i));
  g_list_store_splice (store, 0, g_list_model_get_n_items (G_LIST_MODEL (store)), records->pdata,
                       records->len);
}

static GtkWidget *
make_reference (const HfFieldEdit *edit)
{
  GListStore    *store = g_list_store_new (HF_TYPE_RECORD);
  GtkExpression *shown =
    gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (name_of), NULL, NULL);
  GtkWidget *drop_down = gtk_drop_down_new (G_LIST_MODEL (store), shown);

  hf_sound_search_enable (GTK_DROP_DOWN (drop_down), name_of);
  return drop_down;
}

static void
show_reference (const HfFieldEdit *edit, const HfRow *row)
{
  GListModel *model = gtk_drop_down_get_model (GTK_DROP_DOWN (edit->widget));
  guint       selected = 0;

  fill_references (G_LIST_STORE (model), edit->options);
  for (guint i = 1; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (HfRecord) record = g_list_model_get_item (model, i);

      if (hf_record_get_id (record) == hf_row_int (row, edit->field))
        selected = i;
    }
  gtk_drop_down_set_selected (GTK_DROP_DOWN (edit->widget), selected);
}

static gboolean
read_reference (const HfFieldEdit *edit, HfRow *draft, GError **error)
{
  HfRecord *record = gtk_drop_down_get_selected_item (GTK_DROP_DOWN (edit->widget));
  gint64    id = record ? hf_record_get_id (record) : 0;
  HfValue   value = id != 0 ? HF_INT (id) : HF_NULL;

  if (!hf_field_validate (edit->def, edit->field, &value, error))
    return FALSE;
  hf_row_set (draft, edit->field, value);
  return TRUE;
}

static GtkWidget *
make_switch (const HfFieldEdit *edit)
{
  GtkWidget *widget = gtk_switch_new ();

  gtk_widget_set_halign (widget, GTK_ALIGN_START);
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  return widget;
}

/* A switch without a label beside it says nothing. */
static GtkWidget *
make_check (const HfFieldEdit *edit)
{
  return gtk_check_button_new_with_label (_ (field_def (edit)->label));
}

static void
show_on_off (const HfFieldEdit *edit, const HfRow *row)
{
  g_object_set (edit->widget, "active", hf_row_int (row, edit->field) != 0, NULL);
}

/* Off is stored as null, as the rest of the program writes it. */
static gboolean
read_on_off (const HfFieldEdit *edit, HfRow *draft, GError **error)
{
  gboolean is_active;

  g_object_get (edit->widget, "active", &is_active, NULL);
  if (is_active != (hf_row_int (draft, edit->field) != 0))
    hf_typed_value_set_flag (draft, edit->field, is_active);
  return TRUE;
}

static const char *
describe_date (const HfFieldEdit *edit)
{
  if (edit->def == &hf_customer_def && edit->field == HF_CUSTOMER_BIRTH_DATE)
    return _ ("This is no date of birth. Write 1989-5-6, 1989 or an age such as 34.");
  if ((edit->def == &hf_customer_def && edit->field == HF_CUSTOMER_DECEASED) ||
      (edit->def == &hf_visit_def && edit->field == HF_VISIT_DATE))
    return _ ("This is no day up to today. Write it as in 2023-3-5.");
  if (edit->def == &hf_special_day_def)
    return _ ("This is no date. Write it as in 2023-3-5, or 3-5 where nobody knows the year.");
  return _ ("This is no date. Write it as in 2023-3-5.");
}

static const char *
describe_malformed (const HfFieldEdit *edit)
{
  if (field_def (edit)->flags & HF_FIELD_PHONE)
    return _ ("A phone number of 3 to 20 digits is needed, or nobody can call.");
  switch (field_def (edit)->type)
    {
    case HF_FIELD_DATE:
      return describe_date (edit);
    case HF_FIELD_TIME:
      return _ ("This is no time of day. Write it as in 9:30.");
    case HF_FIELD_INT:
    case HF_FIELD_MONEY:
    case HF_FIELD_DECIMAL:
      return _ ("This is no number.");
    case HF_FIELD_INSTANT:
      return _ ("This is no time up to today. Write it as in 2023-3-5 9:30.");
    case HF_FIELD_TEXT:
    case HF_FIELD_BOOL:
    case HF_FIELD_CHOICE:
    case HF_FIELD_REF:
    case HF_FIELD_JOINED:
    default:
      return _ ("This cannot be saved.");
    }
}

const char *
hf_field_edit_describe (const HfFieldEdit *edit, const GError *error)
{
  switch ((HfValidationError) error->code)
    {
    case HF_VALIDATION_ERROR_MISSING:
      return _ ("This cannot be empty.");
    case HF_VALIDATION_ERROR_TOO_LONG:
      return _ ("This is too long.");
    case HF_VALIDATION_ERROR_REVERSED:
      return _ ("It would end before it begins.");
    case HF_VALIDATION_ERROR_MALFORMED:
    default:
      return describe_malformed (edit);
    }
}

const HfFieldEditor *
hf_field_editor_for (const HfFieldDef *field, gboolean is_multiline, gboolean is_labelled)
{
  static const HfFieldEditor entry = { NULL, make_entry, show_entry, read_entry };
  static const HfFieldEditor text_view = { NULL, make_text_view, show_text_view, read_text_view };
  static const HfFieldEditor choice = { "notify::selected", make_choice, show_choice, read_choice };
  static const HfFieldEditor reference = { "notify::selected", make_reference, show_reference,
                                           read_reference };
  static const HfFieldEditor on_off = { "notify::active", make_switch, show_on_off, read_on_off };
  static const HfFieldEditor check = { "notify::active", make_check, show_on_off, read_on_off };

  if (field->type == HF_FIELD_CHOICE)
    return &choice;
  if (field->type == HF_FIELD_REF)
    return &reference;
  if (field->type == HF_FIELD_BOOL)
    return is_labelled ? &on_off : &check;
  return is_multiline ? &text_view : &entry;
}
