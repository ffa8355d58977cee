/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The columns a list of customers may have: some of their own making, described in a table, one for
 * each field of a card that suits a list, made from the table of fields, and one for each field the
 * hospital added. */

#include "gui/customer/hf-customer-column.h"

#include "base/hf-strings.h"
#include "core/hf-list-field.h"
#include "gui/common/card/hf-stage-pips.h"
#include "gui/common/hf-format.h"
#include "session/hf-field-words.h"

#include <glib/gi18n.h>
#include <string.h>

/* clang-format off */
static const struct
{
  HfFieldType type;
  int         width;
} widths[] = {
  { HF_FIELD_INT, 84 }, { HF_FIELD_BOOL, 84 }, { HF_FIELD_DATE, 112 }, { HF_FIELD_MONEY, 104 }, { HF_FIELD_CHOICE, 104 },
};

/* What an index of the book has in order, besides the usual columns. */
static const guint indexed[][2] = {
  { HF_CUSTOMER_HOUSEHOLD, HF_CUSTOMER_NAME },
  { HF_CUSTOMER_SPENT, HF_CUSTOMER_COLUMN_NONE },
  { HF_CUSTOMER_NEXT_EXPECTED, HF_CUSTOMER_COLUMN_NONE },
  { HF_CUSTOMER_FIRST_VISIT, HF_CUSTOMER_COLUMN_NONE },
  { HF_CUSTOMER_VISIT_COUNT, HF_CUSTOMER_COLUMN_NONE },
  { HF_CUSTOMER_LAST_CONTACT, HF_CUSTOMER_COLUMN_NONE },
  { HF_CUSTOMER_LACKS, HF_CUSTOMER_NAME },
  { HF_CUSTOMER_ENTERED_ON, HF_CUSTOMER_COLUMN_NONE },
};
/* clang-format on */

static char *
write_name (const HfRow *row, HfDate today)
{
  return hf_str_visible_controls (hf_row_text (row, HF_CUSTOMER_NAME));
}

static char *
write_person (const HfRow *row, HfDate today)
{
  g_autofree char *person = hf_format_person (hf_row_text (row, HF_CUSTOMER_SEX),
                                              hf_row_text (row, HF_CUSTOMER_BIRTH_DATE), today);

  if (hf_row_is_null (row, HF_CUSTOMER_ARCHIVED))
    return g_steal_pointer (&person);
  return g_strjoin (*person != '\0' ? "  " : "", _ ("Archived"), person, NULL);
}

static char *
write_stage (const HfRow *row, HfDate today)
{
  return hf_stage_pips_write (hf_row_text (row, HF_CUSTOMER_STAGE_NOW));
}

static char *
speak_stage (const HfRow *row, HfDate today)
{
  const char *stage = hf_row_text (row, HF_CUSTOMER_STAGE_NOW);

  return g_strdup (stage ? hf_choice_label (hf_customer_stages, stage) : "");
}

static char *
write_last_visit (const HfRow *row, HfDate today)
{
  return hf_format_day_in_list (hf_date_from_iso (hf_row_text (row, HF_CUSTOMER_LAST_VISIT)),
                                today);
}

static char *
write_next_follow_up (const HfRow *row, HfDate today)
{
  return hf_format_due_in_list (hf_row_text (row, HF_CUSTOMER_NEXT_FOLLOW_UP), today);
}

static gboolean
is_overdue (const HfRow *row, HfDate today)
{
  HfDate day = hf_date_from_iso (hf_row_text (row, HF_CUSTOMER_NEXT_FOLLOW_UP));

  return day != HF_DATE_NONE && day < today;
}

static char *
write_owner (const HfRow *row, HfDate today)
{
  return g_strdup (hf_row_text (row, HF_CUSTOMER_OWNER_NAME));
}

static char *
write_nothing (const HfRow *row, HfDate today)
{
  return NULL;
}

/* clang-format off */
static const HfCustomerColumn usual[] = {
  { "name", N_ ("Name"), 0, { HF_CUSTOMER_NAME, HF_CUSTOMER_SEX, HF_CUSTOMER_BIRTH_DATE, HF_CUSTOMER_ARCHIVED }, { HF_CUSTOMER_NAME, HF_CUSTOMER_COLUMN_NONE }, 0, FALSE, FALSE, FALSE, write_name, write_person, NULL, FALSE, NULL },
  { HF_CUSTOMER_COLUMN_MATCH, N_ ("Phone"), 0, { HF_CUSTOMER_NAME, HF_CUSTOMER_COLUMN_NONE }, { HF_CUSTOMER_COLUMN_NONE, HF_CUSTOMER_COLUMN_NONE }, 132, FALSE, TRUE, FALSE, write_nothing, NULL, NULL, FALSE, NULL },
  { "grade", N_ ("Grade"), 0, { HF_CUSTOMER_GRADE, HF_CUSTOMER_COLUMN_NONE }, { HF_CUSTOMER_GRADE, HF_CUSTOMER_NAME }, 64, FALSE, FALSE, FALSE, NULL, NULL, NULL, FALSE, NULL },
  { "stage_now", N_ ("Stage"), 0, { HF_CUSTOMER_STAGE_NOW, HF_CUSTOMER_COLUMN_NONE }, { HF_CUSTOMER_STAGE_NOW, HF_CUSTOMER_NAME }, 84, TRUE, FALSE, FALSE, write_stage, NULL, NULL, FALSE, speak_stage },
  { "last-visit", N_ ("Last visit"), 0, { HF_CUSTOMER_LAST_VISIT, HF_CUSTOMER_COLUMN_NONE }, { HF_CUSTOMER_LAST_VISIT, HF_CUSTOMER_COLUMN_NONE }, 112, TRUE, TRUE, FALSE, write_last_visit, NULL, NULL, FALSE, NULL },
  { "next", N_ ("Next"), 0, { HF_CUSTOMER_NEXT_FOLLOW_UP, HF_CUSTOMER_COLUMN_NONE }, { HF_CUSTOMER_NEXT_FOLLOW_UP, HF_CUSTOMER_COLUMN_NONE }, 140, FALSE, TRUE, FALSE, write_next_follow_up, NULL, is_overdue, FALSE, NULL },
  { "owner", N_ ("Owner"), 0, { HF_CUSTOMER_OWNER_NAME, HF_CUSTOMER_COLUMN_NONE }, { HF_CUSTOMER_OWNER, HF_CUSTOMER_NAME }, 80, TRUE, FALSE, FALSE, write_owner, NULL, NULL, FALSE, NULL },
};
/* clang-format on */

const char *const hf_customer_column_defaults[] = {
  HF_CUSTOMER_COLUMN_NAME, "grade", "last-visit", "next", "owner", NULL
};

static gboolean
is_usual (guint field)
{
  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    if (usual[i].fields[0] == field)
      return TRUE;
  return FALSE;
}

/* A number that opens bank accounts does not stand on a desk line by line. */
static gboolean
suits_list (guint field)
{
  return field != HF_CUSTOMER_ID_NUMBER && hf_field_suits_list (&hf_customer_def.fields[field]) &&
         !is_usual (field);
}

static int
find_width (HfFieldType type)
{
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    if (widths[i].type == type)
      return widths[i].width;
  return 128;
}

static gboolean
is_figure (HfFieldType type)
{
  return type == HF_FIELD_INT || type == HF_FIELD_DATE || type == HF_FIELD_MONEY ||
         type == HF_FIELD_DECIMAL;
}

static HfCustomerColumn
make_column (guint field)
{
  const HfFieldDef *self = &hf_customer_def.fields[field];
  HfCustomerColumn  column = { .id = self->name,
                               .title = self->label,
                               .fields = { field, HF_CUSTOMER_COLUMN_NONE },
                               .order = { HF_CUSTOMER_COLUMN_NONE, HF_CUSTOMER_COLUMN_NONE },
                               .width = find_width (self->type),
                               .can_be_missed = TRUE,
                               .is_figures = is_figure (self->type) };

  for (guint i = 0; i < G_N_ELEMENTS (indexed); i++)
    if (indexed[i][0] == field)
      memcpy (column.order, indexed[i], sizeof column.order);
  return column;
}

/* Its cells are filled once the customer has been read, of whom they need only the id. It is
 * remembered by the field's name: in another book the same id is another field's. */
static HfCustomerColumn *
make_own_column (gint64 id, const HfFieldDef *field)
{
  HfCustomerColumn *column = g_new0 (HfCustomerColumn, 1);

  *column = (HfCustomerColumn){ .id = g_strdup (field->name),
                                .title = hf_str_visible_controls (field->label),
                                .own = id,
                                .fields = { HF_CUSTOMER_NAME, HF_CUSTOMER_COLUMN_NONE },
                                .order = { HF_CUSTOMER_COLUMN_NONE, HF_CUSTOMER_COLUMN_NONE },
                                .width = find_width (field->type),
                                .can_be_missed = TRUE,
                                .is_figures = is_figure (field->type),
                                .is_day = field->type == HF_FIELD_DATE,
                                .is_personal = (field->flags & HF_FIELD_PERSONAL) != 0 };
  return column;
}

/* Lists and their cells point to columns, so one is kept for each name and kind a field ever had
 * while the program ran. */
static const HfCustomerColumn *
get_own_column (const HfOwnFields *own, guint n)
{
  static GHashTable *made = NULL; /* name → column */
  const HfFieldDef  *field = &hf_own_fields_get_def (own)->fields[n];
  gint64             id = hf_own_fields_get_id (own, n);
  g_autofree char   *key =
    g_strdup_printf ("%" G_GINT64_FORMAT " %u %u %s", id, field->type, field->flags, field->label);
  HfCustomerColumn *column;

  if (made == NULL)
    made = g_hash_table_new (g_str_hash, g_str_equal);
  column = g_hash_table_lookup (made, key);
  if (column == NULL)
    {
      column = make_own_column (id, field);
      g_hash_table_insert (made, g_steal_pointer (&key), column);
    }
  return column;
}

static gpointer
make_columns (gpointer data)
{
  GArray *columns = g_array_new (TRUE, TRUE, sizeof (HfCustomerColumn));

  g_array_append_vals (columns, usual, G_N_ELEMENTS (usual));
  for (guint i = 0; i < HF_CUSTOMER_N_FIELDS; i++)
    if (suits_list (i))
      {
        HfCustomerColumn column = make_column (i);

        g_array_append_val (columns, column);
      }
  return g_array_free (columns, FALSE);
}

const HfCustomerColumn *
hf_customer_column_nth (guint n, const HfOwnFields *own)
{
  static GOnce            once = G_ONCE_INIT;
  const HfCustomerColumn *column = g_once (&once, make_columns, NULL);

  for (; n > 0 && column->id != NULL; n--)
    column++;
  if (column->id != NULL)
    return column;
  for (guint i = 0; own != NULL && i < hf_own_fields_get_def (own)->n_fields; i++)
    if (hf_field_suits_list (&hf_own_fields_get_def (own)->fields[i]) && n-- == 0)
      return get_own_column (own, i);
  return NULL;
}

const HfCustomerColumn *
hf_customer_column_find (const char *id, const HfOwnFields *own)
{
  const HfCustomerColumn *column;

  for (guint i = 0; (column = hf_customer_column_nth (i, own)) != NULL; i++)
    if (g_strcmp0 (column->id, id) == 0)
      return column;
  return NULL;
}

const char *
hf_customer_column_get_title (const HfCustomerColumn *self)
{
  return self->own != 0 ? self->title : _ (self->title);
}

/* Whether who sees masked rows sees nothing in it. */
static gboolean
is_personal (const HfCustomerColumn *self)
{
  if (self->own != 0)
    return self->is_personal;
  return self->fields[0] != HF_CUSTOMER_BIRTH_DATE && /* of which the day of the year is shown */
         (hf_customer_def.fields[self->fields[0]].flags & HF_FIELD_PERSONAL) != 0;
}

gboolean
hf_customer_column_is_badge (const HfCustomerColumn *self)
{
  return self->fields[0] == HF_CUSTOMER_GRADE;
}

char *
hf_customer_column_write (const HfCustomerColumn *self, const HfRow *row, HfDate today)
{
  g_autofree char *words = NULL;
  HfDate           day = HF_DATE_NONE;

  if (self->write != NULL)
    return self->write (row, today);
  if (hf_row_is_null (row, self->fields[0]))
    return NULL;
  if (row->def->fields[self->fields[0]].type == HF_FIELD_DATE)
    day = hf_date_from_iso (hf_row_text (row, self->fields[0]));
  if (day != HF_DATE_NONE) /* masked, it is no date */
    return hf_format_day_in_list (day, today);
  words = hf_field_words (row, self->fields[0]);
  return hf_str_visible_controls (words);
}

char *
hf_customer_column_write_own (const HfCustomerColumn *self, const char *value, HfDate today)
{
  if (value != NULL && self->is_day)
    return hf_format_day_in_list (hf_date_from_iso (value), today);
  return hf_str_visible_controls (value);
}

static gboolean
get_nth_offer (guint n, const HfOwnFields *own, HfColumnOffer *offer)
{
  const HfCustomerColumn *column = hf_customer_column_nth (n, own);

  if (column == NULL)
    return FALSE;
  *offer = (HfColumnOffer){ .id = column->id,
                            .title = hf_customer_column_get_title (column),
                            .sorts = column->order[0] != HF_CUSTOMER_COLUMN_NONE,
                            .is_fixed = g_str_equal (column->id, HF_CUSTOMER_COLUMN_NAME) ||
                                        g_str_equal (column->id, HF_CUSTOMER_COLUMN_MATCH),
                            .is_personal = is_personal (column) };
  return TRUE;
}

const HfColumnOffers hf_customer_column_offers = { "customer-columns", hf_customer_column_defaults,
                                                   get_nth_offer };
