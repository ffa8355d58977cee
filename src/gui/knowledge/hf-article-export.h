/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-page.h"

G_BEGIN_DECLS

void hf_article_export_choose (HfPage *page);
void hf_article_export_write (HfPage *page, const char *path);

G_END_DECLS
