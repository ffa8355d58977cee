/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The values of a condition. One of four editors is shown, made anew for each condition: a list of
 * check marks, a number of days, an entry, or two of them for an age. */

#include "gui/common/filter/hf-filter-value.h"

#include "base/hf-strings.h"
#include "core/hf-custom-field.h"
#include "core/hf-measurement.h"
#include "core/hf-own-fields.h"
#include "core/hf-visit.h"
#include "gui/common/hf-children.h"
#include "session/hf-typed-value.h"
#include "session/search/hf-filter-words.h"

#include <glib/gi18n.h>

#define DEFAULT_DAYS        30
#define DEFAULT_ANNIVERSARY 6 /* a week with today */
#define MOST_DAYS           36500
#define MOST_YEARS          150
#define YEARS_WIDTH         6
#define LIST_HEIGHT         280 /* pixels at the most */
#define MARK_KEY            "hf-value"
#define SEPARATORS          ",，、;；"

struct _HfFilterValue
{
  GtkWidget parent_instance;

  const HfEntityDef *def;
  guint              field;
  gboolean           is_text; /* typed as it stands, not as the field would read it */
  HfDate             today;

  /* one of them is there, or none; children */
  GtkWidget *marks; /* a box of check buttons */
  GtkWidget *days;
  GtkWidget *entry;
  GtkWidget *until; /* the other end, beside the entry */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfFilterValue, hf_filter_value, GTK_TYPE_WIDGET)

static void
emit_changed (HfFilterValue *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
clear (HfFilterValue *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_first_child (GTK_WIDGET (self)))
    gtk_widget_unparent (child);
  self->marks = self->days = self->entry = self->until = NULL;
}

static GtkWidget *
add_mark (HfFilterValue *self, const HfCondition *condition, const char *key, const char *label)
{
  GtkWidget *mark = gtk_check_button_new_with_label (label);

  g_object_set_data_full (G_OBJECT (mark), MARK_KEY, g_strdup (key), g_free);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (mark),
                               g_strv_contains ((const char *const *) condition->values, key));
  g_signal_connect_object (mark, "toggled", G_CALLBACK (emit_changed), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->marks), mark);
  return mark;
}

/* The two exclude each other. */
static void
add_flag_marks (HfFilterValue *self, const HfCondition *condition)
{
  GtkWidget *yes = add_mark (self, condition, "1", C_ ("flag", "yes"));
  GtkWidget *no = add_mark (self, condition, "0", C_ ("flag", "no"));

  gtk_check_button_set_group (GTK_CHECK_BUTTON (no), GTK_CHECK_BUTTON (yes));
}

static void
add_name_marks (HfFilterValue *self, const HfCondition *condition, HfFilterNames *names)
{
  const HfFieldDef *field = &condition->def->fields[condition->field];
  GPtrArray        *rows = hf_filter_names_get_rows (names, field->ref);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const HfRow     *row = g_ptr_array_index (rows, i);
      g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, row->id);
      g_autofree char *name = hf_filter_names_find (row->def, row->id, names);

      add_mark (self, condition, key, name);
    }
}

static void
add_own_marks (HfFilterValue *self, const HfCondition *condition, const HfRow *own)
{
  g_auto (GStrv) options = hf_own_fields_split (hf_row_text (own, HF_CUSTOM_FIELD_OPTIONS));

  for (guint i = 0; options[i] != NULL; i++)
    add_mark (self, condition, options[i], options[i]);
}

static gboolean
has_mark (HfFilterValue *self, const char *key)
{
  for (GtkWidget *mark = gtk_widget_get_first_child (self->marks); mark != NULL;
       mark = gtk_widget_get_next_sibling (mark))
    if (g_str_equal (g_object_get_data (G_OBJECT (mark), MARK_KEY), key))
      return TRUE;
  return FALSE;
}

/* What only a laboratory knows is called as it is there. A filter may ask for what the book has no
 * value of yet, or any more. */
static void
add_tests (HfFilterValue *self, const HfCondition *condition, const char *const *tests)
{
  for (; *tests != NULL; tests++)
    if (!has_mark (self, *tests))
      {
        g_autofree char *label = hf_str_visible_controls (*tests);

        add_mark (self, condition, *tests, label);
      }
}

static void
add_choice_marks (HfFilterValue *self, const HfCondition *condition, HfFilterNames *names)
{
  for (const HfChoice *choice = hf_filter_words_choices (condition->def, condition->field);
       choice->key != NULL; choice++)
    add_mark (self, condition, choice->key, _ (choice->label));
  if (condition->def == &hf_measurement_def)
    {
      add_tests (self, condition, hf_filter_names_get_tests (names));
      add_tests (self, condition, (const char *const *) condition->values);
    }
}

static void
add_marks (HfFilterValue *self, const HfCondition *condition, HfFilterNames *names)
{
  const HfRow      *own = hf_filter_names_find_own_choice (names, condition->custom);
  const HfFieldDef *field = &condition->def->fields[condition->field];
  GtkWidget        *scrolled = gtk_scrolled_window_new ();

  self->marks = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  if (own != NULL)
    add_own_marks (self, condition, own);
  else if (field->type == HF_FIELD_BOOL)
    add_flag_marks (self, condition);
  else if (field->type == HF_FIELD_REF)
    add_name_marks (self, condition, names);
  else
    add_choice_marks (self, condition, names);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), LIST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->marks);
  gtk_widget_set_parent (scrolled, GTK_WIDGET (self));
}

static void
add_days (HfFilterValue *self, const HfCondition *condition)
{
  gboolean is_anniversary = condition->op == HF_FILTER_ANNIVERSARY;
  double   days = is_anniversary ? DEFAULT_ANNIVERSARY : DEFAULT_DAYS;
  gint64   kept = condition->values[0] ? g_ascii_strtoll (condition->values[0], NULL, 10) : -1;

  self->days = gtk_spin_button_new_with_range (0, is_anniversary ? 365 : MOST_DAYS, 1);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->days), kept >= 0 ? (double) kept : days);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->days), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Days"), -1);
  g_signal_connect_object (self->days, "value-changed", G_CALLBACK (emit_changed), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->days, GTK_WIDGET (self));
}

/* A moment is asked for by its day, which is written and read as that of a visit. */
static HfFilterField
asked_as (const HfEntityDef *def, guint field)
{
  if (def->fields[field].type == HF_FIELD_INSTANT)
    return (HfFilterField){ &hf_visit_def, HF_VISIT_DATE, 0, FALSE };
  return (HfFilterField){ def, field, 0, FALSE };
}

static char *
write_stored (const HfCondition *condition, const char *value)
{
  HfFilterField asked = asked_as (condition->def, condition->field);
  g_autoptr (HfRow) row = hf_row_new (asked.def);

  if (HF_FIELD_IS_INTEGER (asked.def->fields[asked.field].type))
    hf_row_set_int (row, asked.field, g_ascii_strtoll (value, NULL, 10));
  else
    hf_row_set_text (row, asked.field, value);
  return hf_typed_value_text (row, asked.field);
}

static void
add_entry (HfFilterValue *self, const HfCondition *condition)
{
  HfFilterField    asked = asked_as (condition->def, condition->field);
  HfFieldType      type = asked.def->fields[asked.field].type;
  g_autofree char *text = NULL;

  self->entry = gtk_entry_new ();
  if (self->is_text)
    text = g_strjoinv ("、", condition->values);
  else if (condition->values[0] != NULL)
    text = write_stored (condition, condition->values[0]);
  if (type == HF_FIELD_DATE)
    gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _ ("2023-3-5"));
  else if (self->is_text)
    gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _ ("One or several, with commas"));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text ? text : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("condition", "Value"), -1);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (emit_changed), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
}

static GtkWidget *
add_years (HfFilterValue *self, GtkWidget *box, const char *kept, const char *label)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_DIGITS);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), label);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), YEARS_WIDTH);
  gtk_editable_set_text (GTK_EDITABLE (entry), kept ? kept : "");
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (entry, "changed", G_CALLBACK (emit_changed), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), entry);
  return entry;
}

/* Either end may stay open. */
static void
add_ages (HfFilterValue *self, const HfCondition *condition)
{
  GtkWidget  *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  const char *to = condition->values[0] != NULL ? condition->values[1] : NULL;

  self->entry = add_years (self, box, condition->values[0], C_ ("age", "From"));
  gtk_box_append (GTK_BOX (box), gtk_label_new ("–"));
  self->until = add_years (self, box, to, C_ ("age", "To"));
  gtk_widget_set_parent (box, GTK_WIDGET (self));
}

static char **
read_marks (HfFilterValue *self)
{
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();
  gboolean is_any = FALSE;

  for (GtkWidget *mark = gtk_widget_get_first_child (self->marks); mark != NULL;
       mark = gtk_widget_get_next_sibling (mark))
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (mark)))
      {
        g_strv_builder_add (values, g_object_get_data (G_OBJECT (mark), MARK_KEY));
        is_any = TRUE;
      }
  return is_any ? g_strv_builder_end (values) : NULL;
}

static char **
read_texts (const char *typed)
{
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean is_any = FALSE;

  for (const char *p = typed;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != 0 && g_utf8_strchr (SEPARATORS, -1, c) == NULL)
        {
          g_string_append_unichar (text, c);
          continue;
        }
      g_strstrip (text->str);
      is_any = is_any || *text->str != '\0';
      if (*text->str != '\0')
        g_strv_builder_add (values, text->str);
      g_string_truncate (text, 0);
      if (c == 0)
        return is_any ? g_strv_builder_end (values) : NULL;
    }
}

static char **
one_number (gint64 number)
{
  g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  return g_strdupv ((char *[]){ value, NULL });
}

/* An empty end is open; what is no age says nothing yet. */
static gboolean
read_years (GtkWidget *entry, char **years)
{
  g_autofree char *typed = hf_str_clean (gtk_editable_get_text (GTK_EDITABLE (entry)));
  guint64          number;

  if (typed != NULL && !g_ascii_string_to_unsigned (typed, 10, 0, MOST_YEARS, &number, NULL))
    return FALSE;
  *years = typed ? g_strdup_printf ("%" G_GUINT64_FORMAT, number) : g_strdup ("");
  return TRUE;
}

static char **
read_ages (HfFilterValue *self)
{
  g_autofree char *from = NULL, *to = NULL;

  if (!read_years (self->entry, &from) || !read_years (self->until, &to) ||
      (*from == '\0' && *to == '\0'))
    return NULL;
  return g_strdupv ((char *[]){ from, to, NULL });
}

static char **
read_typed (HfFilterValue *self)
{
  const char   *typed = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  HfFilterField asked = asked_as (self->def, self->field);
  g_autoptr (HfRow) row = hf_row_new (asked.def);

  if (self->is_text)
    return read_texts (typed);
  if (!hf_typed_value_read (row, asked.field, typed, self->today, NULL) ||
      hf_row_is_null (row, asked.field))
    return NULL;
  if (HF_FIELD_IS_INTEGER (asked.def->fields[asked.field].type))
    return one_number (hf_row_int (row, asked.field));
  return g_strdupv ((char *[]){ (char *) hf_row_text (row, asked.field), NULL });
}

static void
hf_filter_value_dispose (GObject *object)
{
  clear (HF_FILTER_VALUE (object));

  G_OBJECT_CLASS (hf_filter_value_parent_class)->dispose (object);
}

static gboolean
hf_filter_value_grab_focus (GtkWidget *widget)
{
  HfFilterValue *self = HF_FILTER_VALUE (widget);
  GtkWidget     *first = self->entry ? self->entry : self->days;

  if (self->marks != NULL)
    first = gtk_widget_get_first_child (self->marks);
  return first != NULL && gtk_widget_grab_focus (first);
}

static void
hf_filter_value_class_init (HfFilterValueClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_filter_value_dispose;
  hf_children_hand_on_focus (GTK_WIDGET_CLASS (klass), hf_filter_value_grab_focus);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  signals[CHANGED] = g_signal_new ("changed", HF_TYPE_FILTER_VALUE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
hf_filter_value_init (HfFilterValue *self)
{
}

static gboolean
is_chosen (const HfCondition *condition, HfFilterNames *names)
{
  HfFieldType type = condition->def->fields[condition->field].type;

  return hf_filter_words_choices (condition->def, condition->field) != NULL ||
         (type == HF_FIELD_REF && condition->op != HF_FILTER_CONTAINS) || type == HF_FIELD_BOOL ||
         hf_filter_names_find_own_choice (names, condition->custom) != NULL;
}

void
hf_filter_value_show (HfFilterValue     *self,
                      const HfCondition *condition,
                      HfFilterNames     *names,
                      HfDate             today)
{
  HfFieldType type = condition->def->fields[condition->field].type;

  g_return_if_fail (HF_IS_FILTER_VALUE (self));

  clear (self);
  self->def = condition->def;
  self->field = condition->field;
  self->today = today;
  self->is_text = type == HF_FIELD_TEXT || condition->op == HF_FILTER_CONTAINS;
  if (condition->op == HF_FILTER_KNOWN || condition->op == HF_FILTER_UNKNOWN ||
      condition->op == HF_FILTER_LATEST)
    return;
  if (condition->op == HF_FILTER_AGED)
    add_ages (self, condition);
  else if (is_chosen (condition, names))
    add_marks (self, condition, names);
  else if (condition->op >= HF_FILTER_WITHIN_LAST && condition->op <= HF_FILTER_ANNIVERSARY)
    add_days (self, condition);
  else
    add_entry (self, condition);
}

char **
hf_filter_value_read (HfFilterValue *self)
{
  g_return_val_if_fail (HF_IS_FILTER_VALUE (self), NULL);

  if (self->marks != NULL)
    return read_marks (self);
  if (self->until != NULL)
    return read_ages (self);
  if (self->entry != NULL)
    return read_typed (self);
  if (self->days != NULL)
    return one_number (gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->days)));
  return g_new0 (char *, 1);
}
