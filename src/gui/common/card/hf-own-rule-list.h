/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"
#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_OWN_RULE_LIST (hf_own_rule_list_get_type ())

/**
 * HfOwnRuleList:
 *
 * The rules of one own field, a #HfOwnRuleRow each, and how another is added.
 */
G_DECLARE_FINAL_TYPE (HfOwnRuleList, hf_own_rule_list, HF, OWN_RULE_LIST, GtkWidget)

/**
 * HfOwnRuleList::edited:
 * @self: the list
 *
 * There are other rules: what they say is hf_own_rule_list_dup_options().
 */

/**
 * hf_own_rule_list_set_up:
 * @context: what to work with
 * @choices: the fields on which a rule may depend, #HfCustomField records
 *
 * Makes the list ready.
 */
void hf_own_rule_list_set_up (HfOwnRuleList *self, HfContext *context, GListModel *choices);

/**
 * hf_own_rule_list_set_definition:
 * @definition: the own field, a row of `custom_field`
 *
 * Shows its rules; what was begun and is not complete stays below them.
 */
void hf_own_rule_list_set_definition (HfOwnRuleList *self, const HfRow *definition);

/**
 * hf_own_rule_list_dup_options:
 * @choices: (nullable): the choices as they were typed
 *
 * Returns: (transfer full) (nullable): what `custom_field.options` is to say of both
 */
char *hf_own_rule_list_dup_options (HfOwnRuleList *self, const char *choices);

/**
 * hf_own_rule_list_end_saving:
 * @restores: whether what was typed goes
 *
 * Told that saving has ended.
 */
void hf_own_rule_list_end_saving (HfOwnRuleList *self, gboolean restores);

G_END_DECLS
