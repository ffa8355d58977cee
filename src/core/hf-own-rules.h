/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"

G_BEGIN_DECLS

/**
 * hf_own_rule_def:
 *
 * A rule about what may be written in an own field. It has no table: rules stand with the choices
 * of their field, behind them, and say with them what the field may hold.
 */
extern const HfEntityDef hf_own_rule_def;

/* What it does while another field says certain things: offers some of the choices, or refuses
 * values, which may also be always. */
extern const HfChoice hf_own_rule_kinds[];
#define HF_OWN_RULE_OFFER  "offer"
#define HF_OWN_RULE_REFUSE "refuse"

enum
{
  HF_OWN_RULE_KIND,
  HF_OWN_RULE_BY,
  HF_OWN_RULE_FOR,
  HF_OWN_RULE_VALUES,
  HF_OWN_RULE_MESSAGE,
  HF_OWN_RULE_N_FIELDS,
};

/**
 * hf_own_rules_get_choices:
 * @options: (nullable): what `custom_field.options` says
 *
 * Returns: (transfer full) (nullable): the choices alone, as they were typed
 */
char *hf_own_rules_get_choices (const char *options);

/**
 * hf_own_rules_read:
 * @options: (nullable): what `custom_field.options` says
 *
 * Returns: (transfer full) (element-type HfRow): the rules, sealed, numbered from 1
 */
GPtrArray *hf_own_rules_read (const char *options);

/**
 * hf_own_rules_write:
 * @choices: (nullable): the choices as they were typed
 * @rules: (element-type HfRow): the rules, of which those that are not complete are left out
 * @before: (nullable): what `custom_field.options` says so far, of which rules that only a later
 *   version understands are kept
 *
 * Returns: (transfer full) (nullable): what `custom_field.options` is to say
 */
char *hf_own_rules_write (const char *choices, GPtrArray *rules, const char *before);

/**
 * hf_own_rules_is_complete:
 * @rule: a rule
 *
 * Returns: whether it says when and what: which choices, or whom to tell what is wrong
 */
gboolean hf_own_rules_is_complete (const HfRow *rule);

/**
 * hf_own_rules_names_value:
 * @rule: a rule that holds
 * @row: a row of the own fields
 * @field: the field the rule is of
 * @today: the day with which a date is compared
 *
 * Returns: whether what @row says in @field is among the values of @rule: all, where it names none
 */
gboolean hf_own_rules_names_value (const HfRow *rule, const HfRow *row, guint field, HfDate today);

/**
 * hf_own_rules_find_unreadable:
 * @rule: a rule
 * @def: the field it is of
 * @today: today
 *
 * Returns: (transfer full) (nullable): the first of its values that a field like that cannot have
 */
char *hf_own_rules_find_unreadable (const HfRow *rule, const HfFieldDef *def, HfDate today);

G_END_DECLS
