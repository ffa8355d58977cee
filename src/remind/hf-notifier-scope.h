/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A part of a notifier with ids of its own, so that several books can share one screen. */

#pragma once

#include "remind/hf-notifier.h"

G_BEGIN_DECLS

#define HF_TYPE_NOTIFIER_SCOPE (hf_notifier_scope_get_type ())

/**
 * HfNotifierScope:
 *
 * Shows bubbles by another notifier, under ids that no other scope of it has: follow-up 12 of one
 * book is not follow-up 12 of another.
 */
G_DECLARE_FINAL_TYPE (HfNotifierScope, hf_notifier_scope, HF, NOTIFIER_SCOPE, GObject)

/**
 * hf_notifier_scope_new:
 * @notifier: who draws
 * @name: what tells this scope from others; without a colon
 *
 * Returns: (transfer full): the scope
 */
HfNotifierScope *hf_notifier_scope_new (HfNotifier *notifier, const char *name);

G_END_DECLS
