/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The columns a list of customers may have: some of their own making, described in a table, and one
 * for each field of a card that suits a list, made from the table of fields. */

#include "gui/customer/hf-customer-column.h"

#include "base/hf-strings.h"
#include "gui/common/hf-format.h"
#include "session/hf-field-words.h"

#include <glib/gi18n.h>
#include <string.h>

#define NOT_FOR_LISTS (HF_FIELD_INTERNAL | HF_FIELD_PROSE | HF_FIELD_RESTRICTED)

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
  { HF_CUSTOMER_STAGE_NOW, HF_CUSTOMER_NAME },
  { HF_CUSTOMER_SPENT, HF_CUSTOMER_COLUMN_NONE },
  { HF_CUSTOMER_NEXT_EXPECTED, HF_CUSTOMER_COLUMN_NONE },
  { HF_CUSTOMER_FIRST_VISIT, HF_CUSTOMER_COLUMN_NONE },
  { HF_CUSTOMER_VISIT_COUNT, HF_CUSTOMER_COLUMN_NONE },
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
  return hf_format_person (hf_row_text (row, HF_CUSTOMER_SEX),
                           hf_row_text (row, HF_CUSTOMER_BIRTH_DATE), today);
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
  { "name", N_ ("Name"), { HF_CUSTOMER_NAME, HF_CUSTOMER_SEX, HF_CUSTOMER_BIRTH_DATE }, { HF_CUSTOMER_NAME, HF_CUSTOMER_COLUMN_NONE }, 0, FALSE, FALSE, write_name, write_person, NULL },
  { HF_CUSTOMER_COLUMN_MATCH, N_ ("Phone"), { HF_CUSTOMER_NAME, HF_CUSTOMER_COLUMN_NONE }, { HF_CUSTOMER_COLUMN_NONE, HF_CUSTOMER_COLUMN_NONE }, 132, FALSE, TRUE, write_nothing, NULL, NULL },
  { "grade", N_ ("Grade"), { HF_CUSTOMER_GRADE, HF_CUSTOMER_COLUMN_NONE }, { HF_CUSTOMER_GRADE, HF_CUSTOMER_NAME }, 64, FALSE, FALSE, NULL, NULL, NULL },
  { "last-visit", N_ ("Last visit"), { HF_CUSTOMER_LAST_VISIT, HF_CUSTOMER_COLUMN_NONE }, { HF_CUSTOMER_LAST_VISIT, HF_CUSTOMER_COLUMN_NONE }, 112, TRUE, TRUE, write_last_visit, NULL, NULL },
  { "next", N_ ("Next"), { HF_CUSTOMER_NEXT_FOLLOW_UP, HF_CUSTOMER_COLUMN_NONE }, { HF_CUSTOMER_NEXT_FOLLOW_UP, HF_CUSTOMER_COLUMN_NONE }, 140, FALSE, TRUE, write_next_follow_up, NULL, is_overdue },
  { "owner", N_ ("Owner"), { HF_CUSTOMER_OWNER_NAME, HF_CUSTOMER_COLUMN_NONE }, { HF_CUSTOMER_OWNER, HF_CUSTOMER_NAME }, 80, TRUE, FALSE, write_owner, NULL, NULL },
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
  const HfFieldDef *self = &hf_customer_def.fields[field];

  return field != HF_CUSTOMER_ID_NUMBER && self->label != NULL && self->type != HF_FIELD_REF &&
         self->type != HF_FIELD_JOINED && !(self->flags & NOT_FOR_LISTS) && !is_usual (field);
}

static HfCustomerColumn
make_column (guint field)
{
  const HfFieldDef *self = &hf_customer_def.fields[field];
  HfCustomerColumn  column = { .id = self->name,
                               .title = self->label,
                               .fields = { field, HF_CUSTOMER_COLUMN_NONE },
                               .order = { HF_CUSTOMER_COLUMN_NONE, HF_CUSTOMER_COLUMN_NONE },
                               .width = 128,
                               .can_be_missed = TRUE };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    if (widths[i].type == self->type)
      column.width = widths[i].width;
  for (guint i = 0; i < G_N_ELEMENTS (indexed); i++)
    if (indexed[i][0] == field)
      memcpy (column.order, indexed[i], sizeof column.order);
  column.is_figures =
    self->type == HF_FIELD_INT || self->type == HF_FIELD_DATE || self->type == HF_FIELD_MONEY;
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
hf_customer_column_nth (guint n)
{
  static GOnce            once = G_ONCE_INIT;
  const HfCustomerColumn *column = g_once (&once, make_columns, NULL);

  for (; n > 0 && column->id != NULL; n--)
    column++;
  return column->id != NULL ? column : NULL;
}

const HfCustomerColumn *
hf_customer_column_find (const char *id)
{
  const HfCustomerColumn *column;

  for (guint i = 0; (column = hf_customer_column_nth (i)) != NULL; i++)
    if (g_strcmp0 (column->id, id) == 0)
      return column;
  return NULL;
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

  if (self->write != NULL)
    return self->write (row, today);
  if (hf_row_is_null (row, self->fields[0]))
    return NULL;
  if (row->def->fields[self->fields[0]].type == HF_FIELD_DATE)
    return hf_format_day_in_list (hf_date_from_iso (hf_row_text (row, self->fields[0])), today);
  words = hf_field_words (row, self->fields[0]);
  return hf_str_visible_controls (words);
}
