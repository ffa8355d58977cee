/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the application answers to a command line, which another process may have handed over: a
 * sentence for a person or one JSON document, as the other commands print it. */

#include "app/hf-command-answer.h"

#include "base/hf-json-writer.h"

/* The exit status of wrong use. */
#define WRONG_USE 2

static char *
end_document (HfJsonWriter *json, GOutputStream *memory)
{
  hf_json_writer_end_object (json);
  hf_json_writer_finish (json, NULL); /* memory does not fail */
  g_output_stream_write_all (memory, "", 1, NULL, NULL, NULL);
  g_output_stream_close (memory, NULL, NULL);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (memory));
}

/**
 * hf_command_answer_error:
 * @code: its stable name for programs
 * @message: its words
 *
 * Returns: (transfer full): the document that says why something was not done
 */
char *
hf_command_answer_error (const char *code, const char *message)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (HfJsonWriter) json = hf_json_writer_new (memory);

  hf_json_writer_begin_object (json, NULL);
  hf_json_writer_begin_object (json, "error");
  hf_json_writer_add_text (json, "code", code);
  hf_json_writer_add_text (json, "message", message);
  hf_json_writer_end_object (json);
  return end_document (json, memory);
}

static gboolean
is_json (GApplicationCommandLine *command_line)
{
  return g_variant_dict_contains (g_application_command_line_get_options_dict (command_line),
                                  "json");
}

/**
 * hf_command_answer_serving:
 * @command_line: what was asked for
 * @books: (array zero-terminated=1) (type filename): the books that are reminded of
 *
 * Says in a document that the service runs; without one there is nothing to say.
 */
void
hf_command_answer_serving (GApplicationCommandLine *command_line, const char *const *books)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (HfJsonWriter) json = hf_json_writer_new (memory);
  g_autofree char *text = NULL;

  if (!is_json (command_line))
    return;
  hf_json_writer_begin_object (json, NULL);
  hf_json_writer_begin_array (json, "books");
  for (; *books != NULL; books++)
    {
      g_autofree char *shown = g_filename_display_name (*books);

      hf_json_writer_add_text (json, NULL, shown);
    }
  hf_json_writer_end_array (json);
  text = end_document (json, memory);
  g_application_command_line_print (command_line, "%s", text);
}

/**
 * hf_command_answer_refuse:
 * @command_line: what was asked for
 * @message: what is wrong with it
 *
 * Says why it makes no sense.
 *
 * Returns: the exit status
 */
int
hf_command_answer_refuse (GApplicationCommandLine *command_line, const char *message)
{
  g_autofree char *document = hf_command_answer_error ("usage", message);

  if (is_json (command_line))
    g_application_command_line_print (command_line, "%s", document);
  else
    g_application_command_line_printerr (command_line, "huifang: %s\n", message);
  return WRONG_USE;
}
