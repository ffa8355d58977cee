/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-list-page.h"
#include "gui/common/hf-table-export.h"

G_BEGIN_DECLS

#define HF_TYPE_KNOWLEDGE_PAGE (hf_knowledge_page_get_type ())

/**
 * HfKnowledgePage:
 *
 * The knowledge base: a list of articles, and the one selected.
 */
G_DECLARE_FINAL_TYPE (HfKnowledgePage, hf_knowledge_page, HF, KNOWLEDGE_PAGE, HfListPage)

/**
 * hf_knowledge_export:
 *
 * How the articles are exported.
 */
extern const HfTableExport hf_knowledge_export;

G_END_DECLS
