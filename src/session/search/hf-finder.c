/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Everything that is found for a text, in groups. Commands are matched at once; people and
 * organisations and articles are asked for side by side and come as each is answered, while those
 * of the text before stay. A keystroke cancels the questions before. */

#include "session/search/hf-finder.h"

#include "base/hf-cancellable.h"
#include "base/hf-match.h"
#include "base/hf-props.h"
#include "base/hf-strings.h"
#include "base/hf-weak.h"
#include "core/hf-role.h"
#include "session/hf-error-text.h"
#include "session/search/hf-finder-question.h"
#include "session/search/hf-searched.h"

#include <glib/gi18n.h>

#define MOST_COMMANDS 6

struct _HfFinder
{
  GObject parent_instance;

  /* owned */
  HfContext    *context;
  char         *text; /* "" for none */
  char         *view; /* what is shown behind, or NULL */
  GPtrArray    *findings;
  GPtrArray    *items[HF_FINDER_N_QUESTIONS];  /* NULL before the first answer */
  GHashTable   *said;                          /* by whose id, of the people, or NULL */
  GHashTable   *numbers;                       /* likewise */
  GError       *errors[HF_FINDER_N_QUESTIONS]; /* NULL while all goes well */
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

static const char *
look_up (GHashTable *texts, const HfRow *person)
{
  return texts != NULL ? g_hash_table_lookup (texts, &person->id) : NULL;
}

static HfFinding *
new_row (HfFinder *self, HfFinderQuestion of, const HfRow *row)
{
  return of == HF_FINDER_PEOPLE ?
           hf_finding_new_person (row, look_up (self->said, row), look_up (self->numbers, row)) :
           hf_finding_new_row (row);
}

/* Chosen, it is typed again. */
static HfFinding *
new_search (const char *text)
{
  return hf_finding_new_action (HF_FINDING_SEARCH, text, "palette.search",
                                g_variant_new_string (text), NULL);
}

static void
add_items (HfFinder        *self,
           GPtrArray       *findings,
           HfFinderQuestion of,
           guint            from,
           guint            n,
           const char      *title)
{
  const GPtrArray *items = self->items[of];
  g_autofree char *trouble = self->errors[of] ? hf_error_text (self->errors[of]) : NULL;
  guint            end = items ? MIN (items->len, from + n) : 0;

  if (trouble == NULL && end <= from)
    return;
  add_heading (findings, title);
  if (trouble != NULL)
    add (findings, hf_finding_new_text (HF_FINDING_TROUBLE, trouble));
  for (guint i = from; trouble == NULL && i < end; i++)
    add (findings, of == HF_FINDER_SEARCHED ? new_search (items->pdata[i]) :
                                              new_row (self, of, items->pdata[i]));
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
  const char *role = hf_context_get_viewer (self->context)->role;

  if (!hf_role_uses_view (role, command->kind == HF_FINDING_VIEW ? command->target : command->view))
    return FALSE;
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
    {
      add_items (self, findings, HF_FINDER_OPENED, 0, HF_FINDER_MOST_OPENED, _ ("Opened last"));
      add_items (self, findings, HF_FINDER_SEARCHED, 0, HF_FINDER_MOST_SEARCHED,
                 _ ("Searched last"));
    }
  else
    {
      add_items (self, findings, HF_FINDER_CALL, 0, 1, _ ("Call sheet"));
      add_items (self, findings, HF_FINDER_PEOPLE, 0, self->n_exact, _ ("People"));
      add_items (self, findings, HF_FINDER_ORGANISATIONS, 0, HF_FINDER_MOST_ORGANISATIONS,
                 _ ("Organisations"));
      add_items (self, findings, HF_FINDER_STAFF, 0, HF_FINDER_MOST_STAFF, _ ("Staff"));
      add_items (self, findings, HF_FINDER_DEPARTMENTS, 0, HF_FINDER_MOST_DEPARTMENTS,
                 _ ("Departments"));
      add_items (self, findings, HF_FINDER_PACKAGES, 0, HF_FINDER_MOST_PACKAGES,
                 _ ("Service packages"));
      add_items (self, findings, HF_FINDER_ARTICLES, 0, HF_FINDER_MOST_ARTICLES, _ ("Knowledge"));
    }
  add_commands (self, findings, HF_FINDING_VIEW, _ ("Go to"));
  add_commands (self, findings, HF_FINDING_COMMAND, _ ("Commands"));
  if (is_empty)
    return findings;
  if (self->errors[HF_FINDER_PEOPLE] == NULL)
    {
      add_items (self, findings, HF_FINDER_PEOPLE, self->n_exact, HF_FINDER_MOST_PEOPLE,
                 _ ("Similar"));
      add_items (self, findings, HF_FINDER_ARCHIVED, 0, HF_FINDER_MOST_ARCHIVED,
                 _ ("Archived people"));
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
  HfWeak          *finder; /* owned */
  HfFinderQuestion of;
} Waiting;

static void
take_people (HfFinder *self, HfFinderAnswer *answer)
{
  self->n_exact = answer ? answer->n_exact : 0;
  g_clear_pointer (&self->said, g_hash_table_unref);
  self->said = answer ? g_steal_pointer (&answer->said) : NULL;
  g_clear_pointer (&self->numbers, g_hash_table_unref);
  self->numbers = answer ? g_steal_pointer (&answer->numbers) : NULL;
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Waiting *waiting = user_data;
  g_autoptr (HfFinder) self = hf_weak_take (waiting->finder);
  HfFinderQuestion of = waiting->of;
  g_autoptr (GError) error = NULL;
  g_autoptr (HfFinderAnswer) answer =
    hf_finder_question_ask_finish (HF_STORE (source), result, &error);

  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_pointer (&self->items[of], g_ptr_array_unref);
  g_clear_error (&self->errors[of]);
  self->items[of] = answer ? g_ptr_array_ref (answer->items) : NULL;
  self->errors[of] = g_steal_pointer (&error);
  if (of == HF_FINDER_PEOPLE)
    take_people (self, answer);
  self->n_waiting--;
  refresh (self);
  update_loading (self);
}

static void
ask (HfFinder *self, HfFinderQuestion of)
{
  Waiting *waiting = g_new (Waiting, 1);

  *waiting = (Waiting){ hf_weak_new (self), of };
  self->n_waiting++;
  hf_finder_question_ask_async (self->context, of, self->text, self->cancellable, answered_cb,
                                waiting);
}

static void
stop (HfFinder *self)
{
  hf_cancellable_drop (&self->cancellable);
  self->n_waiting = 0;
}

static void
ask_again (HfFinder *self)
{
  stop (self);
  self->cancellable = g_cancellable_new ();
  for (guint of = 0; of < HF_FINDER_N_QUESTIONS; of++)
    if ((of < HF_FINDER_PEOPLE) == (*self->text == '\0'))
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

  for (guint i = 0; i < HF_FINDER_N_QUESTIONS; i++)
    {
      g_clear_pointer (&self->items[i], g_ptr_array_unref);
      g_clear_error (&self->errors[i]);
    }
  g_clear_pointer (&self->said, g_hash_table_unref);
  g_clear_pointer (&self->numbers, g_hash_table_unref);
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
 * hf_finder_note_chosen:
 * @self: a finder
 * @finding: a line that is being opened
 *
 * Remembers what was looked for, if it led to somebody or something in the book. The code of a call
 * is typed once.
 */
void
hf_finder_note_chosen (HfFinder *self, HfFinding *finding)
{
  g_return_if_fail (HF_IS_FINDER (self));

  if (hf_finding_get_row (finding) != NULL && hf_finding_get_kind (finding) != HF_FINDING_CALL)
    hf_searched_note (self->context, self->text);
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
