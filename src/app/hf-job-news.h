/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "remind/hf-notifier.h"
#include "session/hf-context.h"

G_BEGIN_DECLS

#define HF_TYPE_JOB_NEWS (hf_job_news_get_type ())

/**
 * HfJobNews:
 *
 * Tells by a bubble that long work in a book has ended, while nobody looks at the program.
 */
G_DECLARE_FINAL_TYPE (HfJobNews, hf_job_news, HF, JOB_NEWS, GObject)

HfJobNews *hf_job_news_new (HfContext *context, HfNotifier *notifier, const char *name);
HfContext *hf_job_news_get_context (HfJobNews *self);
void       hf_job_news_withdraw (HfJobNews *self);

G_END_DECLS
