/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"
#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_OWN_RULE_ROW (hf_own_rule_row_get_type ())

/**
 * HfOwnRuleRow:
 *
 * One rule about what may be written in an own field, edited in place: when it holds, which values
 * it offers or refuses, and what is said then. Below stands how to write it, or what is wrong.
 */
G_DECLARE_FINAL_TYPE (HfOwnRuleRow, hf_own_rule_row, HF, OWN_RULE_ROW, GtkWidget)

/**
 * HfOwnRuleRow::edited:
 * @self: the row
 *
 * The rule says something else, and all it has to.
 */

/**
 * HfOwnRuleRow::put-away:
 * @self: the row
 *
 * The rule is not to hold any more.
 */

/**
 * hf_own_rule_row_new:
 * @context: what to work with
 * @choices: the fields on which a rule may depend, #HfCustomField records
 *
 * Returns: (transfer full): a row without a rule
 */
GtkWidget *hf_own_rule_row_new (HfContext *context, GListModel *choices);

/**
 * hf_own_rule_row_set_rule:
 * @rule: a row of #hf_own_rule_def
 * @definition: the own field it is of, a row of `custom_field`
 *
 * Shows a rule. What is being typed is kept.
 */
void hf_own_rule_row_set_rule (HfOwnRuleRow *self, const HfRow *rule, const HfRow *definition);

/**
 * hf_own_rule_row_get_rule:
 *
 * Returns: (transfer none): the rule as it was edited
 */
const HfRow *hf_own_rule_row_get_rule (HfOwnRuleRow *self);

/**
 * hf_own_rule_row_end_saving:
 * @restores: whether what was typed goes
 *
 * Told that saving has ended.
 */
void hf_own_rule_row_end_saving (HfOwnRuleRow *self, gboolean restores);

G_END_DECLS
