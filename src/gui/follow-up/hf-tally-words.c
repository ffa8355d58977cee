/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How the calls went, in figures that have a name, and as text to be pasted. */

#include "gui/follow-up/hf-tally-words.h"

#include "gui/common/hf-format.h"

#include <glib/gi18n.h>

enum
{
  CALLS,
  REACHED,
  NOT_REACHED,
  AGAIN,
  DISSATISFIED,
  AVERAGE
};

static const char *const labels[HF_N_TALLY_FIGURES] = {
  [CALLS] = NC_ ("tally", "Calls"),
  [REACHED] = NC_ ("tally", "Reached"),
  [NOT_REACHED] = NC_ ("tally", "Not reached"),
  [AGAIN] = NC_ ("tally", "Planned again"),
  [DISSATISFIED] = NC_ ("tally", "Dissatisfied"),
  [AVERAGE] = NC_ ("tally", "Time per call"),
};

/**
 * hf_tally_words_label:
 * @figure: a number below %HF_N_TALLY_FIGURES
 *
 * Returns: (transfer none): what the figure is called
 */
const char *
hf_tally_words_label (guint figure)
{
  return g_dpgettext2 (NULL, "tally", labels[figure]);
}

/* To the second nobody knows it: it includes the look at the card. */
static char *
describe_average (const HfTally *tally)
{
  guint seconds = tally->timed ? (guint) (tally->seconds / tally->timed) : 0;

  if (seconds == 0)
    return g_strdup ("–");
  /* Translators: minutes and seconds, as on a stop watch */
  return g_strdup_printf (_ ("%u:%02u min"), seconds / 60, seconds % 60);
}

/**
 * hf_tally_words_figure:
 * @tally: how the calls went
 * @figure: a number below %HF_N_TALLY_FIGURES
 *
 * Returns: (transfer full): the figure; a dash where it is not known
 */
char *
hf_tally_words_figure (const HfTally *tally, guint figure)
{
  switch (figure)
    {
    case CALLS:
      return hf_format_count (tally->calls);
    case REACHED:
      return hf_format_count (tally->reached);
    case NOT_REACHED:
      return hf_format_count (tally->calls - tally->reached);
    case AGAIN:
      return hf_format_count (tally->again);
    case DISSATISFIED:
      return hf_format_count (tally->dissatisfied);
    case AVERAGE:
    default:
      return describe_average (tally);
    }
}

/**
 * hf_tally_words_text:
 * @tally: how the calls went
 * @heading: of what
 *
 * Returns: (transfer full): all figures as text, a line for each
 */
char *
hf_tally_words_text (const HfTally *tally, const char *heading)
{
  GString *text = g_string_new (heading);

  for (guint i = 0; i < HF_N_TALLY_FIGURES; i++)
    {
      g_autofree char *figure = hf_tally_words_figure (tally, i);

      g_string_append_c (text, '\n');
      /* Translators: what is counted, and how much of it */
      g_string_append_printf (text, C_ ("tally", "%s: %s"), hf_tally_words_label (i), figure);
    }
  return g_string_free (text, FALSE);
}
