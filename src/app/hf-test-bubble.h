/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "remind/hf-notifier.h"

#include <adwaita.h>

G_BEGIN_DECLS

void hf_test_bubble_add (GtkApplication *application, HfNotifier *notifier);

G_END_DECLS
