/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-change-set.h"

G_BEGIN_DECLS

/**
 * hf_case_classes_changes_usual:
 *
 * Makes the classes of a hospital to begin with, named in the language of the program: its
 * specialties, and within diseases those that its books speak of. The words they are known by are
 * Chinese, as those of the records are.
 *
 * Returns: (transfer full): the change set
 */
HfChangeSet *hf_case_classes_changes_usual (void);

G_END_DECLS
