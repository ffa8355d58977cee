/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Addresses in one column, of which classes and filters want the province, the city and the
 * district. */

#include "session/import/hf-import-address.h"

#include "core/hf-entity.h"
#include "session/customer/hf-division.h"

/**
 * hf_import_address_has_region:
 * @mapping: the columns of a file
 *
 * Returns: whether any of them says in which province, city or district somebody lives
 */
gboolean
hf_import_address_has_region (const HfMapping *mapping)
{
  static const HfImportFieldId fields[] = {
    HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_PROVINCE),
    HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_CITY),
    HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_DISTRICT),
    HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_PROVINCE,
    HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_CITY,
    HF_IMPORT_FIRST_OF_ORGANISATION + HF_ORGANISATION_DISTRICT,
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (hf_mapping_has_field (mapping, fields[i]))
      return TRUE;
  return FALSE;
}

static void
set (HfRow *row, const char *field, const char *text)
{
  int index = hf_entity_field (row->def, field);

  if (index >= 0 && text != NULL && *text != '\0')
    hf_row_set_text (row, (guint) index, text);
}

/**
 * hf_import_address_split:
 * @self: the import
 * @row: a row as the file has it
 *
 * Takes out of the street the division that it begins with, where the file has no columns for
 * that. What is not certain stays in the street.
 */
void
hf_import_address_split (HfImport *self, HfRow *row)
{
  int               street = hf_entity_field (row->def, "street");
  g_autofree char  *address = NULL;
  const HfDivision *division;
  const char       *rest;

  if (!self->splits_addresses || street < 0 || hf_row_is_null (row, (guint) street))
    return;
  address = g_strdup (hf_row_text (row, (guint) street));
  division = hf_division_split (address, &rest);
  if (division == NULL)
    return;
  hf_row_set_null (row, (guint) street);
  set (row, "street", rest);
  set (row, "province", division->province->name);
  if (division->level >= HF_DIVISION_CITY && division->city != NULL)
    set (row, "city", division->city->name);
  if (division->level == HF_DIVISION_DISTRICT)
    set (row, "district", division->name);
}
