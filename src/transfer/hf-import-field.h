/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "core/hf-field.h"

G_BEGIN_DECLS

/**
 * HfImportKind:
 * @HF_IMPORT_CUSTOMERS: one customer a row
 * @HF_IMPORT_VISITS: one visit a row, with as much of its customer as the file says
 * @HF_IMPORT_FOLLOW_UPS: one follow-up a row, likewise
 *
 * What a table's rows are.
 */
typedef enum
{
  HF_IMPORT_CUSTOMERS,
  HF_IMPORT_VISITS,
  HF_IMPORT_FOLLOW_UPS,
  HF_IMPORT_N_KINDS,
} HfImportKind;

/**
 * HfImportFieldId:
 *
 * Every field a table may fill; it means the same in every kind of rows, but that
 * @HF_IMPORT_EXTERNAL_ID and @HF_IMPORT_BOOK_ID, which an export of the same book gave, are the
 * row's own, be it a customer, a visit or a follow-up.
 */
typedef enum
{
  HF_IMPORT_EXTERNAL_ID,
  HF_IMPORT_BOOK_ID,
  HF_IMPORT_CUSTOMER_BOOK_ID,
  HF_IMPORT_CUSTOMER_EXTERNAL_ID,
  HF_IMPORT_NAME,
  HF_IMPORT_PINYIN,
  HF_IMPORT_SEX,
  HF_IMPORT_BIRTH_DATE,
  HF_IMPORT_PHONE,
  HF_IMPORT_PHONE_2,
  HF_IMPORT_PROVINCE,
  HF_IMPORT_CITY,
  HF_IMPORT_DISTRICT,
  HF_IMPORT_STREET,
  HF_IMPORT_ADDRESS,
  HF_IMPORT_OCCUPATION,
  HF_IMPORT_SOURCE,
  HF_IMPORT_OWNER,
  HF_IMPORT_GRADE,
  HF_IMPORT_TAGS,
  HF_IMPORT_NOTE,
  HF_IMPORT_DECEASED,
  HF_IMPORT_DO_NOT_CONTACT,
  HF_IMPORT_DATE,
  HF_IMPORT_TIME,
  HF_IMPORT_DEPARTMENT,
  HF_IMPORT_DOCTOR,
  HF_IMPORT_VISIT_KIND,
  HF_IMPORT_DIAGNOSIS,
  HF_IMPORT_FEE,
  HF_IMPORT_RECORDED_KIND,
  HF_IMPORT_REASON,
  HF_IMPORT_DUE,
  HF_IMPORT_PROMISED,
  HF_IMPORT_LIMIT,
  HF_IMPORT_CHANNEL,
  HF_IMPORT_STATE,
  HF_IMPORT_N_FIELDS,
} HfImportFieldId;

/**
 * HfImportFieldFlags:
 * @HF_IMPORT_VERBATIM: kept as written but for NFC, line ends and outer white space included
 * @HF_IMPORT_NUMBERED: digits that are a name, such as a telephone number
 * @HF_IMPORT_MAY_BE_PARTIAL: a date of which only the year or month may be known
 * @HF_IMPORT_MAY_BE_CONSTANT: one value for the whole file makes sense
 *
 * How the text of a field is taken.
 */
typedef enum /*< flags >*/
{
  HF_IMPORT_VERBATIM = 1 << 0,
  HF_IMPORT_NUMBERED = 1 << 1,
  HF_IMPORT_MAY_BE_PARTIAL = 1 << 2,
  HF_IMPORT_MAY_BE_CONSTANT = 1 << 3,
} HfImportFieldFlags;

/**
 * HfImportField:
 * @key: its name in map files and in the header of exports
 * @label: msgid of its label
 * @kinds: bit `1 << kind` for each #HfImportKind that has it
 * @type: what it holds; one of text, date, time, money, bool and choice
 * @flags: #HfImportFieldFlags
 * @choices: (nullable): the table of a choice
 *
 * One field a table may fill.
 */
typedef struct
{
  const char     *key;
  const char     *label;
  guint           kinds;
  HfFieldType     type;
  guint           flags;
  const HfChoice *choices;
} HfImportField;

/** hf_import_fields: the fields, in the order of #HfImportFieldId */
extern const HfImportField hf_import_fields[HF_IMPORT_N_FIELDS];

/**
 * hf_import_kind_get_name:
 * @kind: a kind
 *
 * Returns: (transfer none): its name on the command line and in map files, such as `follow-ups`
 */
const char *hf_import_kind_get_name (HfImportKind kind);

/**
 * hf_import_kind_from_name:
 * @name: a name
 * @kind: (out): the kind
 *
 * Returns: %FALSE if there is no such kind
 */
gboolean hf_import_kind_from_name (const char *name, HfImportKind *kind);

gboolean hf_import_field_has_kind (HfImportFieldId field, HfImportKind kind);

/**
 * hf_import_field_from_key:
 * @key: a key; `_`, `-` and a space count as the same
 * @field: (out): its field
 *
 * Returns: %FALSE if there is none
 */
gboolean hf_import_field_from_key (const char *key, HfImportFieldId *field);

G_END_DECLS
