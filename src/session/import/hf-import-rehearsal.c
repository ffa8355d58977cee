/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whom a row may be about, for a dry run: everybody whom the matcher could think of has to
 * be taken into the rehearsal before it looks. Whoever gives the matcher another key adds it here.
 */

#include "session/import/hf-import-private.h"

#include "base/hf-fold.h"

typedef struct
{
  HfRehearsalKey  key;
  HfImportFieldId of_customers; /* the field in a table of customers */
  HfImportFieldId of_others;    /* that in any other, %HF_IMPORT_N_FIELDS for none */
} Key;

static const Key keys[] = {
  { HF_REHEARSAL_ID, HF_IMPORT_BOOK_ID, HF_IMPORT_CUSTOMER_BOOK_ID },
  { HF_REHEARSAL_NUMBER, HF_IMPORT_EXTERNAL_ID, HF_IMPORT_CUSTOMER_EXTERNAL_ID },
  { HF_REHEARSAL_ROW_NUMBER, HF_IMPORT_N_FIELDS, HF_IMPORT_EXTERNAL_ID },
};

/**
 * hf_import_rehearse:
 * @self: an import that is a dry run
 * @row: what the next record says
 * @error: return location for an error
 *
 * Takes in the customers that the record may be about.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_import_rehearse (HfImport *self, const HfImportRow *row, GError **error)
{
  HfRehearsal     *rehearsal = hf_transaction_get_rehearsal (self->transaction);
  gboolean         is_customers = self->options->kind == HF_IMPORT_CUSTOMERS;
  const char      *name = hf_import_row_get_text (row, HF_IMPORT_NAME);
  g_autofree char *fold = name ? hf_fold (name) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      HfImportFieldId field = is_customers ? keys[i].of_customers : keys[i].of_others;

      if (field != HF_IMPORT_N_FIELDS &&
          !hf_rehearsal_take (rehearsal, keys[i].key, hf_import_row_get_text (row, field), error))
        return FALSE;
    }
  return hf_rehearsal_take (rehearsal, HF_REHEARSAL_NAME, fold, error);
}
