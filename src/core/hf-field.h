/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * HfFieldType:
 * @HF_FIELD_TEXT: UTF-8 text, NFC
 * @HF_FIELD_INT: a number
 * @HF_FIELD_BOOL: 0 or 1
 * @HF_FIELD_DATE: a civil date as ISO text
 * @HF_FIELD_TIME: a civil time as "HH:MM"
 * @HF_FIELD_INSTANT: UTC seconds
 * @HF_FIELD_MONEY: integer fen
 * @HF_FIELD_DECIMAL: a number in thousandths
 * @HF_FIELD_CHOICE: one key of @choices
 * @HF_FIELD_REF: the id of a row of the entity @ref
 * @HF_FIELD_JOINED: the field @name of the row that the reference field @via points to, read only
 *
 * What a field holds and how it is validated, written and shown.
 */
typedef enum
{
  HF_FIELD_TEXT,
  HF_FIELD_INT,
  HF_FIELD_BOOL,
  HF_FIELD_DATE,
  HF_FIELD_TIME,
  HF_FIELD_INSTANT,
  HF_FIELD_MONEY,
  HF_FIELD_DECIMAL,
  HF_FIELD_CHOICE,
  HF_FIELD_REF,
  HF_FIELD_JOINED,
} HfFieldType;

/**
 * HfFieldFlags:
 * @HF_FIELD_REQUIRED: never null or blank
 * @HF_FIELD_DERIVED: kept by the store, never part of a change set, an audit row or a guard
 * @HF_FIELD_NAMED: a name; the table has `NAME_fold` and `NAME_sort` beside it
 * @HF_FIELD_PHONE: a telephone number; the table has `NAME_digits` and `NAME_tail` beside it
 * @HF_FIELD_SEARCHED: part of the customer's search text
 * @HF_FIELD_INTERNAL: not offered to forms or files
 * @HF_FIELD_PERSONAL_NAME: masked as a name for viewers who may not see it
 * @HF_FIELD_PERSONAL_PHONE: masked as a telephone number
 * @HF_FIELD_PERSONAL: left out altogether for such viewers
 * @HF_FIELD_PROSE: may have several lines, kept as they are written
 * @HF_FIELD_RESTRICTED: about means and family; left out of files unless asked for
 * @HF_FIELD_PRIVATE: where it is true, the row is for its author alone, whom `staff` names
 * @HF_FIELD_PART: a reference to what the row is a part of: it stays as long as that stays
 * @HF_FIELD_INDEXED: part of the entity's own full-text index; the book has `ENTITY_doc` for it
 * @HF_FIELD_PERSONNEL: whose record the row is: for who may, see hf_staff_may_read_record()
 * @HF_FIELD_WANTED: every card is wanted to have it; the book counts what one lacks
 * @HF_FIELD_LEVEL: says, by a key of #hf_custom_field_levels, for whom the rest of the row is
 * @HF_FIELD_GUARDED: a form shows a part of it until somebody asks for the rest, which is kept
 *
 * What else is to be known about a field.
 */
typedef enum /*< flags >*/
{
  HF_FIELD_REQUIRED = 1 << 0,
  HF_FIELD_DERIVED = 1 << 1,
  HF_FIELD_NAMED = 1 << 2,
  HF_FIELD_PHONE = 1 << 3,
  HF_FIELD_SEARCHED = 1 << 4,
  HF_FIELD_INTERNAL = 1 << 5,
  HF_FIELD_PERSONAL_NAME = 1 << 6,
  HF_FIELD_PERSONAL_PHONE = 1 << 7,
  HF_FIELD_PERSONAL = 1 << 8,
  HF_FIELD_PROSE = 1 << 9,
  HF_FIELD_RESTRICTED = 1 << 10,
  HF_FIELD_PRIVATE = 1 << 11,
  HF_FIELD_PART = 1 << 12,
  HF_FIELD_INDEXED = 1 << 13,
  HF_FIELD_PERSONNEL = 1 << 14,
  HF_FIELD_WANTED = 1 << 15,
  HF_FIELD_LEVEL = 1 << 16,
  HF_FIELD_GUARDED = 1 << 17,
} HfFieldFlags;

/**
 * HfChoice:
 * @key: what is stored
 * @label: what is shown, an untranslated msgid
 *
 * One possible value of a %HF_FIELD_CHOICE field, or a usual one of a text; %NULL ends a table.
 */
typedef struct
{
  const char *key;
  const char *label;
} HfChoice;

/**
 * HfFieldDef:
 * @name: column, property, CSV and JSON key in one
 * @label: msgid of the label; %NULL for internal fields, and for a joined name that says in words
 *   what its reference points to, which are one fact with one label, see hf_entity_label()
 * @type: what it holds
 * @flags: what else counts
 * @ref: (nullable): the entity a reference points to
 * @choices: (nullable): the table of a choice; of a text, the keys that are shown in words
 * @via: (nullable): the reference field a joined field goes through
 * @column: (nullable): the joined entity's field
 *
 * One field, described once: properties, SQL, validation, undo, files and tests follow from it.
 */
typedef struct
{
  const char     *name;
  const char     *label;
  HfFieldType     type;
  guint           flags;
  const char     *ref;
  const HfChoice *choices;
  const char     *via;
  const char     *column;
} HfFieldDef;

/**
 * HfEntityDef:
 * @name: the table's name
 * @label: msgid of the singular
 * @fields: the fields, in the order of the entity's enum
 * @n_fields: how many
 * @get_type: the #HfRecord subclass
 *
 * A kind of row.
 */
typedef struct
{
  const char       *name;
  const char       *label;
  const HfFieldDef *fields;
  guint             n_fields;
  GType (*get_type) (void);
} HfEntityDef;

/* A field that belongs to the row itself, as against one the store derives or joins. */
#define HF_FIELD_IS_STORED(field) ((field)->type != HF_FIELD_JOINED)
#define HF_FIELD_IS_OWN(field)    (HF_FIELD_IS_STORED (field) && !((field)->flags & HF_FIELD_DERIVED))

G_END_DECLS
