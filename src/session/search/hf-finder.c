/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Everything that is found for a text, in groups. Commands are matched at once; people and
 * organisations and articles are asked for side by side and come as each is answered, while those
 * of the text before stay. A keystroke cancels the questions before. */

#include "session/search/hf-finder.h"

#include "base/hf-match.h"
#include "base/hf-props.h"
#include "base/hf-strings.h"
#include "base/hf-weak.h"
#include "core/hf-article.h"
#include "core/hf-customer.h"
#include "core/hf-organisation.h"
#include "session/hf-error-text.h"
#include "session/search/hf-recent.h"
#include "store/hf-search.h"
#include "store/hf-sql.h"

#include <glib/gi18n.h>

#define MOST_PEOPLE        8
#define MOST_ARCHIVED      4
#define MOST_ORGANISATIONS 5
#define MOST_ARTICLES      5
#define MOST_COMMANDS      6
#define MOST_RECENT        6

/* What is asked of the book. */
typedef enum
{
  RECENT,
  PEOPLE,
  ORGANISATIONS,
  ARTICLES,
  ARCHIVED,
  N_QUESTIONS,
} Question;

struct _HfFinder
{
  GObject parent_instance;

  /* owned */
  HfContext    *context;
  char         *text; /* "" for none */
  char         *view; /* what is shown behind, or NULL */
  GPtrArray    *findings;
  GPtrArray    *rows[N_QUESTIONS];   /* of HfRow; NULL before the first answer */
  GError       *errors[N_QUESTIONS]; /* NULL while all goes well */
  GCancellable *cancellable;

  const HfFinderCommand *commands; /* lasts for ever */

  guint    n_commands;
  guint    n_exact; /* of the people, those who match as typed */
  guint    n_waiting;
  gboolean is_loading;
};

enum
{
  PROP_LOADING = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HfFinder,
                               hf_finder,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
add (GPtrArray *findings, HfFinding *finding)
{
  g_ptr_array_add (findings, finding);
}

static void
add_heading (GPtrArray *findings, const char *text)
{
  add (findings, hf_finding_new_text (HF_FINDING_HEADING, text));
}

static void
add_row (GPtrArray *findings, const HfRow *row)
{
  add (findings, hf_finding_new_row (row));
}

static void
add_rows (HfFinder *self, GPtrArray *findings, Question of, guint from, guint n, const char *title)
{
  g_autofree char *trouble = self->errors[of] ? hf_error_text (self->errors[of]) : NULL;
  guint            end = self->rows[of] ? MIN (self->rows[of]->len, from + n) : 0;

  if (trouble == NULL && end <= from)
    return;
  add_heading (findings, title);
  if (trouble != NULL)
    add (findings, hf_finding_new_text (HF_FINDING_TROUBLE, trouble));
  for (guint i = from; trouble == NULL && i < end; i++)
    add_row (findings, g_ptr_array_index (self->rows[of], i));
}

/* Each is found in the language of the program and in English, which manuals are written in. */
static HfMatchPlace
match_command (HfFinder *self, const HfFinderCommand *command)
{
  const char  *labels[] = { _ (command->label), command->label };
  HfMatchPlace best = HF_MATCH_NOWHERE, words;

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    best = MAX (best, hf_match_get_place (labels[i], self->text));
  words = command->words ? hf_match_get_place (_ (command->words), self->text) : HF_MATCH_NOWHERE;
  if (best < HF_MATCH_AT_WORD && words >= HF_MATCH_AT_WORD)
    return HF_MATCH_AT_WORD;
  return best >= HF_MATCH_AT_WORD ? best : HF_MATCH_NOWHERE;
}

static gboolean
is_offered (HfFinder *self, const HfFinderCommand *command)
{
  return command->view == NULL || g_strcmp0 (command->view, self->view) == 0 ||
         (command->is_found_anywhere && *self->text != '\0');
}

static void
add_command (GPtrArray *findings, const HfFinderCommand *command)
{
  add (findings,
       hf_finding_new_action (command->kind, _ (command->label), command->action,
                              command->target ? g_variant_new_string (command->target) : NULL,
                              command->key));
}

/* Those whose name begins with the text stand first. */
static void
add_matching (HfFinder *self, GPtrArray *findings, HfFindingKind kind, HfMatchPlace place, guint *n)
{
  for (guint i = 0; i < self->n_commands && *n < MOST_COMMANDS; i++)
    {
      const HfFinderCommand *command = &self->commands[i];

      if (command->kind != kind || !is_offered (self, command) ||
          match_command (self, command) != place)
        continue;
      add_command (findings, command);
      ++*n;
    }
}

static void
add_commands (HfFinder *self, GPtrArray *findings, HfFindingKind kind, const char *title)
{
  guint heading = findings->len, n = 0;

  add_heading (findings, title);
  if (*self->text != '\0')
    {
      add_matching (self, findings, kind, HF_MATCH_AT_START, &n);
      add_matching (self, findings, kind, HF_MATCH_AT_WORD, &n);
    }
  else
    for (guint i = 0; i < self->n_commands; i++)
      if (self->commands[i].kind == kind && is_offered (self, &self->commands[i]))
        add_command (findings, &self->commands[i]);
  if (findings->len == heading + 1)
    g_ptr_array_remove_index (findings, heading);
}

static void
add_create (HfFinder *self, GPtrArray *findings)
{
  g_autofree char *visible = hf_str_visible_controls (self->text);
  /* Translators: %s is what was searched for */
  g_autofree char *create = g_strdup_printf (_ ("Create “%s”"), visible);

  add (findings, hf_finding_new_action (HF_FINDING_CREATE, create, "win.create-customer",
                                        g_variant_new_string (self->text), NULL));
}

static GPtrArray *
compose (HfFinder *self)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean   is_empty = *self->text == '\0';

  if (is_empty)
    add_rows (self, findings, RECENT, 0, MOST_RECENT, _ ("Opened last"));
  else
    {
      add_rows (self, findings, PEOPLE, 0, self->n_exact, _ ("People"));
      add_rows (self, findings, ORGANISATIONS, 0, MOST_ORGANISATIONS, _ ("Organisations"));
      add_rows (self, findings, ARTICLES, 0, MOST_ARTICLES, _ ("Knowledge"));
    }
  add_commands (self, findings, HF_FINDING_VIEW, _ ("Go to"));
  add_commands (self, findings, HF_FINDING_COMMAND, _ ("Commands"));
  if (is_empty)
    return findings;
  if (self->errors[PEOPLE] == NULL)
    {
      add_rows (self, findings, PEOPLE, self->n_exact, MOST_PEOPLE, _ ("Similar"));
      add_rows (self, findings, ARCHIVED, 0, MOST_ARCHIVED, _ ("Archived people"));
      add_create (self, findings);
    }
  return findings;
}

static void
refresh (HfFinder *self)
{
  g_autoptr (GPtrArray) before = self->findings;

  self->findings = compose (self);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before->len, self->findings->len);
}

static void
update_loading (HfFinder *self)
{
  hf_props_set_flag (self, &self->is_loading, self->n_waiting > 0, props[PROP_LOADING]);
}

typedef struct
{
  HfViewer *viewer;
  char     *text;
  HfDate    today;
} Asked;

static void
asked_free (gpointer data)
{
  Asked *self = data;

  hf_viewer_unref (self->viewer);
  g_free (self->text);
  g_free (self);
}

/* What a question is answered by. */
typedef struct
{
  GPtrArray *rows;
  guint      n_exact;
} Answer;

static Answer *
answer_new (GPtrArray *rows, guint n_exact)
{
  Answer *self;

  if (rows == NULL)
    return NULL;
  self = g_new0 (Answer, 1);
  self->rows = rows;
  self->n_exact = n_exact;
  return self;
}

static void
answer_free (gpointer data)
{
  Answer *self = data;

  g_ptr_array_unref (self->rows);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answer, answer_free)

static gpointer
read_recent_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Asked *asked = data;

  return answer_new (hf_recent_read (db, asked->viewer, MOST_RECENT, error), 0);
}

static gpointer
find_people (HfDatabase *db, const Asked *asked, HfSearchWhom whom, guint most, GError **error)
{
  HfSearchOptions options = { .whom = whom, .viewer = asked->viewer, .today = asked->today };
  g_autoptr (HfFound) found = hf_search_within (db, asked->text, &options, most, error);

  if (found == NULL)
    return NULL;
  return answer_new (hf_sql_read_ids (db, &hf_customer_def, asked->viewer, found->ids, error),
                     hf_found_count_exact (found));
}

static gpointer
find_people_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return find_people (db, data, HF_SEARCH_IN_USE, MOST_PEOPLE, error);
}

static gpointer
find_archived_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return find_people (db, data, HF_SEARCH_ARCHIVED, MOST_ARCHIVED, error);
}

static gpointer
find_organisations_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Asked *asked = data;
  g_autoptr (HfQuery) query = hf_query_new (&hf_organisation_def, asked->viewer);

  hf_query_where (query, HF_ORGANISATION_ARCHIVED, HF_OP_NULL, HF_NULL);
  hf_query_containing (query, asked->text);
  hf_query_order (query, HF_ORGANISATION_NAME, FALSE);
  hf_query_limit (query, MOST_ORGANISATIONS);
  return answer_new (hf_sql_read_all (db, query, error), 0);
}

static gpointer
find_articles_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Asked *asked = data;
  g_autoptr (HfQuery) query = hf_query_new (&hf_article_def, asked->viewer);

  hf_query_where (query, HF_ARTICLE_ARCHIVED, HF_OP_NULL, HF_NULL);
  hf_query_containing (query, asked->text);
  hf_query_order (query, HF_ARTICLE_NAME, FALSE);
  hf_query_limit (query, MOST_ARTICLES);
  return answer_new (hf_sql_read_all (db, query, error), 0);
}

typedef struct
{
  HfWeak  *finder; /* owned */
  Question of;
} Waiting;

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Waiting *waiting = user_data;
  g_autoptr (HfFinder) self = hf_weak_take (waiting->finder);
  Question of = waiting->of;
  g_autoptr (GError) error = NULL;
  g_autoptr (Answer) answer = hf_store_run_finish (HF_STORE (source), result, &error);

  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_pointer (&self->rows[of], g_ptr_array_unref);
  g_clear_error (&self->errors[of]);
  self->rows[of] = answer ? g_ptr_array_ref (answer->rows) : NULL;
  self->errors[of] = g_steal_pointer (&error);
  if (of == PEOPLE)
    self->n_exact = answer ? answer->n_exact : 0;
  self->n_waiting--;
  refresh (self);
  update_loading (self);
}

static void
ask (HfFinder *self, Question of)
{
  static const HfWork works[N_QUESTIONS] = {
    [RECENT] = read_recent_work,
    [PEOPLE] = find_people_work,
    [ORGANISATIONS] = find_organisations_work,
    [ARTICLES] = find_articles_work,
    [ARCHIVED] = find_archived_work,
  };
  Asked   *asked = g_new0 (Asked, 1);
  Waiting *waiting = g_new (Waiting, 1);

  asked->viewer = hf_viewer_ref (hf_context_get_viewer (self->context));
  asked->text = g_strdup (self->text);
  asked->today = hf_clock_today (hf_context_get_clock (self->context));
  *waiting = (Waiting){ hf_weak_new (self), of };
  self->n_waiting++;
  hf_store_run_async (hf_context_get_store (self->context), HF_LANE_READ, works[of], asked,
                      asked_free, answer_free, self->cancellable, answered_cb, waiting);
}

static void
stop (HfFinder *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->n_waiting = 0;
}

static void
ask_again (HfFinder *self)
{
  stop (self);
  self->cancellable = g_cancellable_new ();
  if (*self->text == '\0')
    ask (self, RECENT);
  else
    for (guint of = PEOPLE; of < N_QUESTIONS; of++)
      ask (self, of);
  update_loading (self);
}

static void
store_changed_cb (HfFinder *self)
{
  if (self->cancellable != NULL)
    ask_again (self);
}

static GType
get_item_type (GListModel *model)
{
  return HF_TYPE_FINDING;
}

static guint
get_n_items (GListModel *model)
{
  return HF_FINDER (model)->findings->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  HfFinder *self = HF_FINDER (model);

  return position < self->findings->len ?
           g_object_ref (g_ptr_array_index (self->findings, position)) :
           NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
hf_finder_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, HF_FINDER (object)->is_loading);
}

static void
hf_finder_dispose (GObject *object)
{
  HfFinder *self = HF_FINDER (object);

  stop (self);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_finder_parent_class)->dispose (object);
}

static void
hf_finder_finalize (GObject *object)
{
  HfFinder *self = HF_FINDER (object);

  for (guint i = 0; i < N_QUESTIONS; i++)
    {
      g_clear_pointer (&self->rows[i], g_ptr_array_unref);
      g_clear_error (&self->errors[i]);
    }
  g_ptr_array_unref (self->findings);
  g_free (self->text);
  g_free (self->view);

  G_OBJECT_CLASS (hf_finder_parent_class)->finalize (object);
}

static void
hf_finder_class_init (HfFinderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = hf_finder_get_property;
  object_class->dispose = hf_finder_dispose;
  object_class->finalize = hf_finder_finalize;

  props[PROP_LOADING] =
    g_param_spec_boolean ("loading", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hf_finder_init (HfFinder *self)
{
  self->text = g_strdup ("");
  self->findings = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * hf_finder_new:
 * @context: the context
 * @commands: (array length=n_commands): what the program can do, for ever
 * @n_commands: how many
 *
 * Returns: (transfer full): a finder that has not begun
 */
HfFinder *
hf_finder_new (HfContext *context, const HfFinderCommand *commands, guint n_commands)
{
  HfFinder *self = g_object_new (HF_TYPE_FINDER, NULL);

  self->context = g_object_ref (context);
  self->commands = commands;
  self->n_commands = n_commands;
  g_signal_connect_object (hf_context_get_store (context), "changed", G_CALLBACK (store_changed_cb),
                           self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * hf_finder_begin:
 * @self: a finder
 * @view: (nullable): the view that is shown
 *
 * Begins anew, without a text.
 */
void
hf_finder_begin (HfFinder *self, const char *view)
{
  g_return_if_fail (HF_IS_FINDER (self));

  hf_set_str (&self->view, view);
  hf_set_str (&self->text, "");
  refresh (self);
  ask_again (self);
}

/**
 * hf_finder_set_text:
 * @self: a finder
 * @text: what was typed
 *
 * Looks for something else.
 */
void
hf_finder_set_text (HfFinder *self, const char *text)
{
  g_return_if_fail (HF_IS_FINDER (self));

  if (!hf_set_str (&self->text, hf_str_is_blank (text) ? "" : text))
    return;
  refresh (self);
  ask_again (self);
}

/**
 * hf_finder_get_text:
 * @self: a finder
 *
 * Returns: (transfer none): what is looked for, "" for nothing
 */
const char *
hf_finder_get_text (HfFinder *self)
{
  g_return_val_if_fail (HF_IS_FINDER (self), NULL);

  return self->text;
}

/**
 * hf_finder_is_loading:
 * @self: a finder
 *
 * Returns: whether the book has yet to answer, so that what stands first may not stay there
 */
gboolean
hf_finder_is_loading (HfFinder *self)
{
  g_return_val_if_fail (HF_IS_FINDER (self), FALSE);

  return self->is_loading;
}
