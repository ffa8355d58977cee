/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"
#include "session/search/hf-finding.h"

G_BEGIN_DECLS

#define HF_TYPE_FINDER (hf_finder_get_type ())

/**
 * HfFinder:
 *
 * Looks for a text in everything there is: people, organisations, articles, views and commands. A
 * #GListModel of #HfFinding by groups, each under its heading; without a text, what was opened
 * and looked for last. Its property `loading` tells whether the book has yet to answer.
 */
G_DECLARE_FINAL_TYPE (HfFinder, hf_finder, HF, FINDER, GObject)

/**
 * HfFinderCommand:
 * @kind: %HF_FINDING_COMMAND or %HF_FINDING_VIEW
 * @label: what it is called, a msgid
 * @words: (nullable): what else it is found by, a msgid; words parted by blanks
 * @action: the action
 * @target: (nullable): a text that the action is given
 * @key: (nullable): the key that does the same, as GTK writes accelerators
 * @view: (nullable): the view that it belongs to and in which it is offered
 * @is_found_anywhere: whether it is found by its words from other views too, which @view is then
 *   shown for; never one that does something to what is chosen in @view, as that is not seen
 *
 * Something the program can do.
 */
typedef struct
{
  HfFindingKind kind;
  const char   *label;
  const char   *words;
  const char   *action;
  const char   *target;
  const char   *key;
  const char   *view;
  gboolean      is_found_anywhere;
} HfFinderCommand;

HfFinder   *hf_finder_new (HfContext *context, const HfFinderCommand *commands, guint n_commands);
void        hf_finder_begin (HfFinder *self, const char *view);
void        hf_finder_set_text (HfFinder *self, const char *text);
const char *hf_finder_get_text (HfFinder *self);
void        hf_finder_note_chosen (HfFinder *self, HfFinding *finding);
gboolean    hf_finder_is_loading (HfFinder *self);

G_END_DECLS
