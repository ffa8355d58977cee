/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Joining columns into one text. It neither cleans nor interprets the text. */

#include "transfer/hf-template.h"

#include <string.h>

#include "base/hf-csv.h"
#include "transfer/hf-column-names.h"
#include "transfer/hf-transfer-error.h"

/* A column with the text before it. The part that closes a bracket goes with the column before,
 * the rest parts the two. */
typedef struct
{
  char *closing;
  char *parting;
  guint column;
} Part;

struct _HfTemplate
{
  GArray *parts;  /* of Part */
  char   *ending; /* text behind the last column; the whole constant where there is none */
};

static void
clear_part (gpointer data)
{
  Part *part = data;

  g_free (part->closing);
  g_free (part->parting);
}

static HfTemplate *
template_alloc (void)
{
  HfTemplate *self = g_new0 (HfTemplate, 1);

  self->parts = g_array_new (FALSE, TRUE, sizeof (Part));
  g_array_set_clear_func (self->parts, clear_part);
  return self;
}

void
hf_template_free (HfTemplate *self)
{
  g_array_unref (self->parts);
  g_free (self->ending);
  g_free (self);
}

static gsize
count_closing (const char *text)
{
  static const char *const brackets[] = { ")", "]", "）", "】", "」", "』", "》", "”" };
  gsize                    length = 0;
  gboolean                 found = TRUE;

  while (found)
    {
      found = FALSE;
      for (gsize i = 0; i < G_N_ELEMENTS (brackets) && !found; i++)
        if (g_str_has_prefix (text + length, brackets[i]))
          {
            length += strlen (brackets[i]);
            found = TRUE;
          }
    }
  return length;
}

/* In a template the text before its first column closes nothing. */
static void
add_part (HfTemplate *self, const char *literal, guint column)
{
  gsize n_closing = self->parts->len > 0 ? count_closing (literal) : 0;
  Part  part = { g_strndup (literal, n_closing), g_strdup (literal + n_closing), column };

  g_array_append_val (self->parts, part);
}

static void
fail_without (const char *column, GError **error)
{
  g_autoptr (GError) failure = g_error_new (HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_UNKNOWN_COLUMN,
                                            "the file has no column “%s”", column);

  hf_transfer_error_get_trouble (failure)->column = g_strdup (column);
  g_propagate_error (error, g_steal_pointer (&failure));
}

static gboolean
find_column (const char        *name,
             const char *const *columns,
             guint              n_columns,
             guint             *column,
             GError           **error)
{
  int found = hf_column_find (name, columns, n_columns);

  if (found < 0)
    {
      fail_without (name, error);
      return FALSE;
    }
  *column = found;
  return TRUE;
}

static gboolean
fail_at_brace (const char *text, GError **error)
{
  g_set_error (error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_MAP, "the braces in “%s” do not match",
               text);
  return FALSE;
}

static gboolean
parse (HfTemplate        *self,
       const char        *text,
       const char *const *columns,
       guint              n_columns,
       GError           **error)
{
  g_autoptr (GString) literal = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      const char *end = *p == '{' ? strchr (p, '}') : NULL;

      if ((*p != '{' && *p != '}') || p[1] == *p)
        {
          g_string_append_c (literal, *p);
          p += *p == '{' || *p == '}';
        }
      else if (end == NULL)
        return fail_at_brace (text, error);
      else
        {
          g_autofree char *name = g_strndup (p + 1, end - p - 1);
          guint            column;

          if (!find_column (name, columns, n_columns, &column, error))
            return FALSE;
          add_part (self, literal->str, column);
          g_string_truncate (literal, 0);
          p = end;
        }
    }
  self->ending = g_strdup (literal->str);
  return TRUE;
}

HfTemplate *
hf_template_new (const char        *text,
                 const char *const *columns,
                 guint              n_columns,
                 gboolean           may_be_constant,
                 GError           **error)
{
  g_autoptr (HfTemplate) self = NULL;
  guint column;

  g_return_val_if_fail (text != NULL, NULL);

  if (strpbrk (text, "{}") == NULL)
    {
      if (find_column (text, columns, n_columns, &column, may_be_constant ? NULL : error))
        return hf_template_new_column (column);
      if (!may_be_constant)
        return NULL;
    }
  self = template_alloc ();
  return parse (self, text, columns, n_columns, error) ? g_steal_pointer (&self) : NULL;
}

HfTemplate *
hf_template_new_column (guint column)
{
  HfTemplate *self = template_alloc ();

  add_part (self, "", column);
  self->ending = g_strdup ("");
  return self;
}

static const char *
get_cell (const HfCsvRecord *record, guint column)
{
  return column < record->n_cells ? hf_csv_unneutralise (record->cells[column]) : "";
}

static void
join (const HfTemplate *self, const HfCsvRecord *record, GString *scratch)
{
  gboolean is_before_filled = TRUE;
  gboolean is_any_filled = FALSE;

  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = &g_array_index (self->parts, Part, i);
      const char *cell = get_cell (record, part->column);

      if (i > 0 && is_before_filled)
        g_string_append (scratch, part->closing);
      if (*cell != '\0' && (i == 0 || is_any_filled))
        g_string_append (scratch, part->parting);
      g_string_append (scratch, cell);
      is_before_filled = *cell != '\0';
      is_any_filled |= is_before_filled;
    }
  if (is_before_filled)
    g_string_append (scratch, self->ending);
}

gboolean
hf_template_uses (const HfTemplate *self, guint column)
{
  for (guint i = 0; i < self->parts->len; i++)
    if (g_array_index (self->parts, Part, i).column == column)
      return TRUE;
  return FALSE;
}

const char *
hf_template_expand (const HfTemplate *self, const HfCsvRecord *record, GString *scratch)
{
  g_return_val_if_fail (self != NULL && record != NULL && scratch != NULL, "");

  if (self->parts->len == 1)
    {
      const Part *part = &g_array_index (self->parts, Part, 0);

      if (*part->parting == '\0' && *self->ending == '\0')
        return get_cell (record, part->column);
    }
  g_string_truncate (scratch, 0);
  join (self, record, scratch);
  return scratch->str;
}
