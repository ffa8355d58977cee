/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "transfer/hf-import-entities.h"
#include "transfer/hf-import-kind.h"

G_BEGIN_DECLS

/**
 * HfImportSpecial:
 *
 * The fields that are more than a field of the customer alone. Each means the same in every kind of
 * rows, but that
 * @HF_IMPORT_EXTERNAL_ID and @HF_IMPORT_BOOK_ID, which an export of the same book gave, are the
 * row's own, be it a customer, a visit or a follow-up, and @HF_IMPORT_AGE is in months.
 */
typedef enum
{
  HF_IMPORT_EXTERNAL_ID,
  HF_IMPORT_BOOK_ID,
  HF_IMPORT_CUSTOMER_BOOK_ID,
  HF_IMPORT_CUSTOMER_EXTERNAL_ID,
  HF_IMPORT_NAME,
  HF_IMPORT_SEX,
  HF_IMPORT_BIRTH_DATE,
  HF_IMPORT_AGE,
  HF_IMPORT_PHONE,
  HF_IMPORT_PHONE_TYPE,
  HF_IMPORT_PHONE_2,
  HF_IMPORT_PHONE_2_TYPE,
  HF_IMPORT_ADDRESS,
  HF_IMPORT_OWNER,
  HF_IMPORT_EMPLOYER,
  HF_IMPORT_REFERRER,
  HF_IMPORT_REFERRER_PHONE,
  HF_IMPORT_GRADE,
  HF_IMPORT_DATE,
  HF_IMPORT_TIME,
  HF_IMPORT_DEPARTMENT,
  HF_IMPORT_DOCTOR,
  HF_IMPORT_VISIT_KIND,
  HF_IMPORT_VISIT_CHANNEL,
  HF_IMPORT_DIAGNOSIS,
  HF_IMPORT_FEE,
  HF_IMPORT_RECORDED_KIND,
  HF_IMPORT_REASON,
  HF_IMPORT_DUE,
  HF_IMPORT_PROMISED,
  HF_IMPORT_LIMIT,
  HF_IMPORT_CHANNEL,
  HF_IMPORT_STATE,
  HF_IMPORT_SUGGESTED,
  HF_IMPORT_SUGGESTED_BY,
  HF_IMPORT_GRADE_REASON,
  HF_IMPORT_CLOSE_REASON,
  HF_IMPORT_CLOSE_NOTE,
  HF_IMPORT_N_SPECIAL,
} HfImportSpecial;

#define HF_IMPORT_RANGE(kind, entity) \
  HF_IMPORT_FIRST_OF_##entity,        \
    HF_IMPORT_LAST_OF_##entity = HF_IMPORT_FIRST_OF_##entity + HF_##entity##_N_FIELDS - 1,

/* Where the fields of each table begin; the one after the last stands for none. */
enum
{
  HF_IMPORT_FIRST_OF_CUSTOMER = HF_IMPORT_N_SPECIAL,
  HF_IMPORT_LAST_OF_CUSTOMER = HF_IMPORT_FIRST_OF_CUSTOMER + HF_CUSTOMER_N_FIELDS - 1,
  HF_PLAIN_KINDS (HF_IMPORT_RANGE) HF_IMPORT_N_FIELDS,
};

/**
 * HfImportFieldId:
 *
 * Every field a table may fill: one of #HfImportSpecial or, from @HF_IMPORT_N_SPECIAL on, one of a
 * table of fields, such as HF_IMPORT_OF_CUSTOMER() and HF_IMPORT_OF_ARTICLE() give.
 */
typedef guint HfImportFieldId;

/* The fields of a file that fill %HF_CUSTOMER_OCCUPATION, %HF_ARTICLE_INDICATION and the like. */
#define HF_IMPORT_OF_CUSTOMER(field) (HF_IMPORT_FIRST_OF_CUSTOMER + (field))
#define HF_IMPORT_OF_ARTICLE(field)  (HF_IMPORT_FIRST_OF_ARTICLE + (field))

/* The bit of a kind, and that of all plain kinds whose rows hang on a customer. */
#define HF_IMPORT_BIT(kind)          (G_GUINT64_CONSTANT (1) << (kind))
#define HF_IMPORT_PLAIN_OF_CUSTOMERS HF_IMPORT_BIT (63)

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
 * @kinds: HF_IMPORT_BIT() of each #HfImportKind that has it, or %HF_IMPORT_PLAIN_OF_CUSTOMERS
 * @type: what it holds; no reference, which files name
 * @flags: #HfImportFieldFlags
 * @choices: (nullable): the table of a choice
 *
 * One field a table may fill.
 */
typedef struct
{
  const char     *key;
  const char     *label;
  guint64         kinds;
  HfFieldType     type;
  guint           flags;
  const HfChoice *choices;
} HfImportField;

const HfImportField *hf_import_field_get (HfImportFieldId field);
gboolean             hf_import_field_has_kind (HfImportFieldId field, HfImportKind kind);
guint64              hf_import_kind_bits (HfImportKind kind);

gboolean hf_import_field_from_key (const char *key, HfImportKind kind, HfImportFieldId *field);
G_END_DECLS
