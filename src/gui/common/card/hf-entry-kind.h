/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

G_BEGIN_DECLS

#define HF_ENTRY_MAX_FIELDS 16

/**
 * HfEntryKind:
 * @def: what is entered
 * @customer: the field that says of whom
 * @new_title: (nullable): msgid of the title for a new one
 * @edit_title: msgid of the title for one that is there
 * @new_step: (nullable): msgid of what is done, for Undo
 * @edit_step: likewise
 * @added: (nullable): msgid of what is told then
 * @changed: likewise
 * @nothing: (nullable): msgid of what is said where nobody has entered anything
 * @begin: (nullable): fills in what a new one begins with; %NULL for what is only corrected
 * @settle: (nullable): sets what follows from the rest, before it is saved
 * @needed: (nullable): the field that says who is responsible, wherever there is anybody to name
 * @explain: (nullable): what is wrong, translated; %NULL for nothing
 * @fields: (array zero-terminated=1): the fields, in their order; one with a star has several lines
 *
 * What the dialog asks for of one kind of entry.
 */
typedef struct
{
  const HfEntityDef *def;
  guint              customer;
  const char        *new_title, *edit_title;
  const char        *new_step, *edit_step;
  const char        *added, *changed;
  const char        *nothing;
  void (*begin) (HfRow *draft, HfContext *context);
  void (*settle) (HfContext *context, HfRow *draft, const HfRow *before);
  const char *needed;
  const char *(*explain) (const HfRow *draft, HfDate today);
  const char *fields[HF_ENTRY_MAX_FIELDS + 1];
} HfEntryKind;

/**
 * hf_entry_kind_find:
 * @def: what is entered
 *
 * Returns: (transfer none) (nullable): what is asked for; %NULL where nothing is
 */
const HfEntryKind *hf_entry_kind_find (const HfEntityDef *def);

/**
 * hf_entry_kind_list_fields:
 * @kind: a kind
 * @row: one of it
 *
 * Returns: (transfer none) (array zero-terminated=1): the fields that are asked for of it
 */
const char *const *hf_entry_kind_list_fields (const HfEntryKind *kind, const HfRow *row);

G_END_DECLS
