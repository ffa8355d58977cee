/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The inside of the view Today, for its own files only: hf-today-page.c is the widget and what
 * there is to do, hf-today-card.c which card is shown, hf-today-outcome.c what an outcome does,
 * hf-today-input.c what keys and clicks do, hf-today-habits.c what the calls of other days tell,
 * hf-today-claim.c who of several calls somebody.
 */

#pragma once

#include "gui/common/hf-read-error.h"
#include "gui/follow-up/hf-call-panel.h"
#include "gui/follow-up/hf-card-cache.h"
#include "gui/follow-up/hf-key-guard.h"
#include "gui/follow-up/hf-queue-list.h"
#include "gui/follow-up/hf-run-popover.h"
#include "gui/follow-up/hf-tally-box.h"
#include "gui/follow-up/hf-today-claim-private.h"
#include "gui/follow-up/hf-today-page.h"
#include "gui/follow-up/hf-today-run-private.h"
#include "session/follow-up/hf-desk-habits.h"

#include <adwaita.h>

G_BEGIN_DECLS

struct _HfTodayPage
{
  HfPage parent_instance;

  /* owned */
  HfCardCache   *cache;
  HfQueueCounts *counts;      /* NULL until counted */
  GHashTable    *leaving;     /* ids of follow-ups whose outcome is on its way */
  GPtrArray     *logged;      /* outcomes, oldest first: first what is in the book … */
  guint          n_logged;    /* … as many as these; the others were undone and may be redone */
  char          *undone_note; /* what undoing brought back into the box of … */
  gint64         undone;      /* … this follow-up */
  HfDeskHabits  *habits;      /* NULL until they are known */
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
  GtkWidget     *look_later_filtered;
  GtkRevealer   *slide;
  GtkWidget     *slide_box;
  AdwStatusPage *done_page;
  GtkWidget     *look_ahead;
  GtkWidget     *look_later;
  HfTallyBox    *tally;
  GtkWidget     *go_on;
  GtkWidget     *run_button;
  GtkWidget     *run_popover;

  HfKeyGuard   guard;
  HfTodayCalls calls;
  gint64       current;   /* the follow-up on the card, 0 for none */
  gint64       run_since; /* when the run began, 0 for none */
  guint        run_minutes;
  gboolean     is_ended;  /* somebody asked how it went so far */
  gboolean     is_pinned; /* it was asked for from elsewhere and need not be in the queue */
};

/* Gets what the page works with. Returns (transfer none) (nullable): the context, %NULL once the
 * page is closed. */
HfContext *hf_today_page_get_context (HfTodayPage *self);

/* Returns the time by the clock of the book. */
HfMoment hf_today_page_get_now (HfTodayPage *self);

/* Shows the one of the page's pictures that is true now: the work, nothing left, an empty book,
 * or what cannot be read. */
void hf_today_page_show_state (HfTodayPage *self);

/* Counts the queue and the day's work anew; the page follows when it is known. */
void hf_today_page_count (HfTodayPage *self);

/* Makes a follow-up the current one and shows its card, at once when it was fetched before. */
void hf_today_page_show_follow_up (HfTodayPage *self, gint64 id);

/* Takes the card away; no outcome counts until there is another. */
void hf_today_page_show_nothing (HfTodayPage *self);

/* Shows the current card as it was read last, if it has been read. */
void hf_today_page_refresh_card (HfTodayPage *self);

/* Selects the current follow-up in the queue as it is now, and fetches the cards behind it. */
void hf_today_page_refresh_place (HfTodayPage *self);

/* Returns the follow-up to work on after the current one: a promised call first, else the next
 * down the queue; 0 when nothing is left. */
gint64 hf_today_page_choose_next (HfTodayPage *self);

/* Goes up or down the queue without logging anything; stays at its ends. */
void hf_today_page_step (HfTodayPage *self, int by);

/* Gives the focus to the card if nothing has it: keys would be lost. */
void hf_today_page_keep_focus (HfTodayPage *self);

/* Sets up what hf-today-outcome.c keeps. */
void hf_today_page_init_outcomes (HfTodayPage *self);

/* Logs an outcome, or first asks what has to be known of it. */
void hf_today_page_begin_outcome (HfTodayPage *self, HfOutcomeKind kind);

/* Shows the next card and stores the outcome of this one, with its note. Should that fail, the
 * window offers the card. */
void hf_today_page_log_outcome (HfTodayPage *self, const HfOutcome *answer);

/* Brings back the card, with its note, whose outcome was undone. Returns whether there was one. */
gboolean hf_today_page_show_undone (HfTodayPage *self);

/* Notices that outcomes which were undone have been redone. */
void hf_today_page_note_redone (HfTodayPage *self, const HfChanged *changed);

/* Says what cannot be read where it would have stood. Returns whether it takes the place of all. */
gboolean hf_today_page_show_trouble (HfTodayPage *self);

/* Says in the place of the card that it cannot be read. */
void hf_today_page_show_card_trouble (HfTodayPage *self, const GError *error);

/* Reads again what could not be read. */
void hf_today_page_retry (HfTodayPage *self);

/* Reads how calls went until yesterday; the page follows when it is known. */
void hf_today_page_read_habits (HfTodayPage *self);

/* Says how far the day has got and when it will be over. */
void hf_today_page_show_counts (HfTodayPage *self);

/* Connects the keys and the clicks. */
void hf_today_page_init_input (HfTodayPage *self);

G_END_DECLS
