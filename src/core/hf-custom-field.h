/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_CUSTOM_FIELD (hf_custom_field_get_type ())
G_DECLARE_FINAL_TYPE (HfCustomField, hf_custom_field, HF, CUSTOM_FIELD, HfRecord)

/**
 * HfCustomField:
 *
 * A field that the hospital added to the card.
 */
extern const HfEntityDef hf_custom_field_def;

/* What it holds. */
extern const HfChoice hf_custom_field_kinds[];
#define HF_CUSTOM_FIELD_TEXT   "text"
#define HF_CUSTOM_FIELD_NUMBER "number"
#define HF_CUSTOM_FIELD_DATE   "date"
#define HF_CUSTOM_FIELD_CHOICE "choice"

/* For whom it is: everybody; whoever sees birth dates and the like; the same, and left out of
 * lists, of searches and, unless asked for, of files, as are means and family. */
extern const HfChoice hf_custom_field_levels[];
#define HF_CUSTOM_FIELD_OPEN       "open"
#define HF_CUSTOM_FIELD_PERSONAL   "personal"
#define HF_CUSTOM_FIELD_RESTRICTED "restricted"

/* The fields of a custom field, indices into its rows. */
enum
{
  HF_CUSTOM_FIELD_NAME,
  HF_CUSTOM_FIELD_KIND,
  HF_CUSTOM_FIELD_OPTIONS,
  HF_CUSTOM_FIELD_LEVEL,
  HF_CUSTOM_FIELD_WANTED,
  HF_CUSTOM_FIELD_REQUIRED,
  HF_CUSTOM_FIELD_SHOWN_BY,
  HF_CUSTOM_FIELD_SHOWN_FOR,
  HF_CUSTOM_FIELD_LOCKED_BY,
  HF_CUSTOM_FIELD_LOCKED_FOR,
  HF_CUSTOM_FIELD_POSITION,
  HF_CUSTOM_FIELD_ARCHIVED,
  HF_CUSTOM_FIELD_N_FIELDS,
};

G_END_DECLS
