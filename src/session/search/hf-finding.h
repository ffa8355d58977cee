/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define HF_TYPE_FINDING (hf_finding_get_type ())

/**
 * HfFinding:
 *
 * One line of what was found everywhere: what it is, what it is called, and the action that opens
 * it. Never changes.
 */
G_DECLARE_FINAL_TYPE (HfFinding, hf_finding, HF, FINDING, GObject)

/**
 * HfFindingKind:
 * @HF_FINDING_HEADING: names the group that follows; opens nothing
 * @HF_FINDING_TROUBLE: says what could not be read; opens nothing
 * @HF_FINDING_PERSON: a customer, with a row
 * @HF_FINDING_ORGANISATION: an organisation, with a row
 * @HF_FINDING_ARTICLE: an article of the knowledge base, with a row
 * @HF_FINDING_STAFF: somebody who works here, with a row
 * @HF_FINDING_DEPARTMENT: a department, with a row
 * @HF_FINDING_PACKAGE: a service package, with a row
 * @HF_FINDING_CALL: a follow-up, with a row
 * @HF_FINDING_VIEW: a view
 * @HF_FINDING_COMMAND: something the program can do
 * @HF_FINDING_CREATE: makes what was not found
 * @HF_FINDING_SEARCH: looks once more for what it is called
 *
 * What a line is.
 */
typedef enum
{
  HF_FINDING_HEADING,
  HF_FINDING_TROUBLE,
  HF_FINDING_PERSON,
  HF_FINDING_ORGANISATION,
  HF_FINDING_ARTICLE,
  HF_FINDING_STAFF,
  HF_FINDING_DEPARTMENT,
  HF_FINDING_PACKAGE,
  HF_FINDING_CALL,
  HF_FINDING_VIEW,
  HF_FINDING_COMMAND,
  HF_FINDING_CREATE,
  HF_FINDING_SEARCH,
} HfFindingKind;

HfFinding    *hf_finding_new_text (HfFindingKind kind, const char *text);
HfFinding    *hf_finding_new_row (const HfRow *row);
HfFinding    *hf_finding_new_person (const HfRow *row, const char *said, const char *number);
HfFinding    *hf_finding_new_action (HfFindingKind kind,
                                     const char   *text,
                                     const char   *action,
                                     GVariant     *target,
                                     const char   *key);
HfFindingKind hf_finding_get_kind (HfFinding *self);
const char   *hf_finding_get_text (HfFinding *self);
const HfRow  *hf_finding_get_row (HfFinding *self);
const char   *hf_finding_get_said (HfFinding *self);
const char   *hf_finding_get_number (HfFinding *self);
const char   *hf_finding_get_action (HfFinding *self);
GVariant     *hf_finding_get_target (HfFinding *self);
const char   *hf_finding_get_key (HfFinding *self);
gboolean      hf_finding_opens (HfFinding *self);
gboolean      hf_finding_is_same (HfFinding *self, HfFinding *other);

G_END_DECLS
