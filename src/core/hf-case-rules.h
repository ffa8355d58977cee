/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"

G_BEGIN_DECLS

/**
 * HF_CASE_MAX_DEPTH:
 *
 * So far classes lie within classes; a circle, which nobody should make, ends there.
 */
#define HF_CASE_MAX_DEPTH 16

/**
 * HfCaseRules:
 *
 * The classes of cases and the words they are known by. Made from the rows of all classes.
 */
typedef struct _HfCaseRules HfCaseRules;

HfCaseRules *hf_case_rules_new (const GPtrArray *classes);
void         hf_case_rules_free (HfCaseRules *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfCaseRules, hf_case_rules_free)

gboolean hf_case_rules_is_empty (const HfCaseRules *self);
void     hf_case_rules_match (const HfCaseRules *self,
                              const char        *axis,
                              const char        *text,
                              GHashTable        *excluded,
                              GHashTable        *classes);
void     hf_case_rules_add (const HfCaseRules *self,
                            gint64 class,
                            GHashTable *excluded,
                            GHashTable *classes);

G_END_DECLS
