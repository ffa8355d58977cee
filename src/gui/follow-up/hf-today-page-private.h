/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The inside of the view Today, for its own files only: hf-today-page.c is the widget and what
 * there is to do, hf-today-card.c which card is shown, hf-today-outcome.c what an outcome does,
 * hf-today-input.c what keys and clicks do.
 */

#pragma once

#include "gui/common/hf-read-error.h"
#include "gui/follow-up/hf-call-panel.h"
#include "gui/follow-up/hf-card-cache.h"
#include "gui/follow-up/hf-key-guard.h"
#include "gui/follow-up/hf-queue-list.h"
#include "gui/follow-up/hf-today-page.h"

#include <adwaita.h>

G_BEGIN_DECLS

struct _HfTodayPage
{
  HfPage parent_instance;

  /* owned */
  HfCardCache   *cache;
  HfQueueCounts *counts;      /* NULL until counted */
  GHashTable    *leaving;     /* ids of follow-ups whose outcome is on its way */
  GPtrArray     *logged;      /* outcomes that may be undone, newest last */
  GError        *count_error; /* why it could not be counted; NULL when it could */

  /* template children */
  GtkStack      *stack;
  GtkWidget     *strip;
  GtkLabel      *position;
  GtkLabel      *done_label;
  GtkWidget     *progress;
  GtkLabel      *end_label;
  GtkWidget     *side;
  GtkWidget     *side_separator;
  HfQueueList   *queue;
  GtkStack      *pane;
  HfCallPanel   *panel;
  HfReadError   *trouble;      /* above what is to be seen */
  HfReadError   *page_trouble; /* in the place of all */
  HfReadError   *card_trouble; /* in the place of the card */
  AdwStatusPage *filtered;
  GtkRevealer   *slide;
  GtkWidget     *slide_box;
  AdwStatusPage *done_page;
  GtkWidget     *look_ahead;

  HfKeyGuard guard;
  gint64     current;   /* the follow-up on the card, 0 for none */
  gboolean   is_pinned; /* it was asked for from elsewhere and need not be in the queue */
};

HfContext *hf_today_page_get_context (HfTodayPage *self);
HfMoment   hf_today_page_get_now (HfTodayPage *self);
void       hf_today_page_show_state (HfTodayPage *self);
void       hf_today_page_count (HfTodayPage *self);

void   hf_today_page_show_follow_up (HfTodayPage *self, gint64 id);
void   hf_today_page_show_nothing (HfTodayPage *self);
void   hf_today_page_refresh_card (HfTodayPage *self);
void   hf_today_page_refresh_place (HfTodayPage *self);
gint64 hf_today_page_choose_next (HfTodayPage *self);
void   hf_today_page_step (HfTodayPage *self, int by);
void   hf_today_page_keep_focus (HfTodayPage *self);

void     hf_today_page_init_outcomes (HfTodayPage *self);
void     hf_today_page_begin_outcome (HfTodayPage *self, HfOutcomeKind kind);
void     hf_today_page_log_outcome (HfTodayPage *self, HfOutcomeKind kind, HfMoment again);
gboolean hf_today_page_show_undone (HfTodayPage *self);

/* What cannot be read. */
gboolean hf_today_page_show_trouble (HfTodayPage *self);
void     hf_today_page_show_card_trouble (HfTodayPage *self, const GError *error);
void     hf_today_page_retry (HfTodayPage *self);

void hf_today_page_init_input (HfTodayPage *self);

G_END_DECLS
