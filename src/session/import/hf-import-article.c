/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Rows that are articles of what the hospital knows. An article is known by its kind and its title;
 * one that was put away is not brought back. */

#include "session/import/hf-import-article.h"

#include "base/hf-fold.h"

/* Departments and classes are named in files; the rest is taken over. */
static gboolean
is_taken_over (guint field)
{
  return hf_import_field_has_kind (HF_IMPORT_OF_ARTICLE (field), HF_IMPORT_ARTICLES) &&
         hf_article_def.fields[field].type != HF_FIELD_REF;
}

/* The class of a case is defined in the book, with its words: a name alone makes none. */
static gboolean
find_class (HfImport *self, const char *name, gint64 *id, GError **error)
{
  static const char sql[] = "SELECT coalesce(min(id), 0) FROM case_class WHERE name_fold = $1 "
                            "AND archived IS NULL";
  g_autofree char  *folded = name ? hf_fold (name) : NULL;

  *id = 0;
  return name == NULL || hf_database_number (self->db, id, error, sql, "t", folded);
}

static gboolean
build (HfImport *self, const HfImportRow *row, HfRow *built, GError **error)
{
  gint64 department;

  if (!hf_import_find_department (
        self, hf_import_row_get_text (row, HF_IMPORT_OF_ARTICLE (HF_ARTICLE_DEPARTMENT)),
        &department, error))
    return FALSE;
  for (guint i = 0; i < HF_ARTICLE_N_FIELDS; i++)
    {
      const HfImportPair pair = { i, HF_IMPORT_OF_ARTICLE (i) };

      if (is_taken_over (i))
        hf_import_copy (built, row, &pair, 1);
    }
  if (department != 0)
    hf_row_set_int (built, HF_ARTICLE_DEPARTMENT, department);
  return TRUE;
}

/* Of several so called, that which an export of the book meant. */
static gboolean
find_article (HfImport *self, const HfImportRow *row, gint64 *id, GError **error)
{
  static const char sql[] =
    "SELECT coalesce((SELECT id FROM article WHERE name_fold = $1 AND kind = $2 "
    "AND archived IS NULL ORDER BY id = $3 DESC, id LIMIT 1), 0)";
  g_autofree char *folded =
    hf_fold (hf_import_row_get_text (row, HF_IMPORT_OF_ARTICLE (HF_ARTICLE_NAME)));

  return hf_database_number (self->db, id, error, sql, "tti", folded,
                             hf_import_row_get_text (row, HF_IMPORT_OF_ARTICLE (HF_ARTICLE_KIND)),
                             hf_import_get_number (row, HF_IMPORT_BOOK_ID));
}

static gboolean
create (HfImport          *self,
        const HfImportRow *row,
        const HfRow       *built,
        HfImportVerdict   *verdict,
        GError           **error)
{
  gint64 id = hf_transaction_insert (self->transaction, built, error);

  if (id == 0)
    return FALSE;
  hf_import_remember (self, id, row);
  *verdict = HF_IMPORT_CREATED;
  return TRUE;
}

/**
 * hf_import_article:
 * @self: the import
 * @row: what a record says
 * @verdict: (out): what became of it
 * @refusal: (out): why it was refused, if it was
 * @error: return location for an error
 *
 * Brings an article into the book.
 *
 * Returns: whether it succeeded, the row refused or not
 */
gboolean
hf_import_article (HfImport          *self,
                   const HfImportRow *row,
                   HfImportVerdict   *verdict,
                   HfRefusal         *refusal,
                   GError           **error)
{
  const HfImportFieldId of_class = HF_IMPORT_OF_ARTICLE (HF_ARTICLE_PIN_CLASS);
  const char           *class_name = hf_import_row_get_text (row, of_class);
  g_autoptr (HfRow) built = hf_row_new (&hf_article_def);
  gint64 id, pin_class;

  *verdict = HF_IMPORT_UNCHANGED;
  if (!find_article (self, row, &id, error) || !find_class (self, class_name, &pin_class, error))
    return FALSE;
  if (id != 0 && !hf_import_remember (self, id, row))
    return hf_import_refuse (verdict, refusal, HF_REFUSAL_REPEATED_TITLE,
                             HF_IMPORT_OF_ARTICLE (HF_ARTICLE_NAME));
  if (class_name != NULL && pin_class == 0)
    return hf_import_refuse (verdict, refusal, HF_REFUSAL_UNKNOWN_CHOICE, of_class);
  if (!build (self, row, built, error))
    return FALSE;
  if (pin_class != 0)
    hf_row_set_int (built, HF_ARTICLE_PIN_CLASS, pin_class);
  if (id == 0)
    return create (self, row, built, verdict, error);
  return hf_import_merge (self, &hf_article_def, id, built, verdict, error);
}
