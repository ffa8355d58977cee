/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* From a file to typed rows, be it a table, the cards of an address book or the events of a
 * calendar. The book is not known here. */

#include "session/import/hf-import-source.h"

#include "core/hf-customer.h"
#include "transfer/hf-ical-reader.h"
#include "transfer/hf-transfer-error.h"
#include "transfer/hf-vcard-reader.h"

/* So much of a file says what it is. */
#define BEGINNING 64

struct _HfImportSource
{
  /* owned */
  HfCsvReader   *reader; /* all but one of these are NULL */
  HfVcardReader *cards;
  HfIcalReader  *events;
  HfMapping     *mapping;
  char         **header;

  HfImportRow row;
  HfCsvRecord wrong; /* a header for who looks for something else */
};

/* How a file begins says what is in it. */
typedef struct
{
  guint8 bytes[BEGINNING];
  gsize  n;
} Beginning;

static gboolean
look_at (GInputStream *input, Beginning *found, GCancellable *cancellable, GError **error)
{
  GError *cause = NULL;

  if (g_input_stream_read_all (input, found->bytes, BEGINNING, &found->n, cancellable, &cause) &&
      g_seekable_seek (G_SEEKABLE (input), 0, G_SEEK_SET, cancellable, &cause))
    return TRUE;
  hf_transfer_error_take_io (error, cause, "looking at the input");
  return FALSE;
}

static HfTextReader *
open_text (const HfImportOptions *options, GInputStream *input, GError **error)
{
  const char *of_map = options->map ? hf_map_get_charset (options->map) : NULL;

  return hf_text_reader_new (input, options->encoding ? options->encoding : of_map, error);
}

/* Cards and events say by themselves what stands in them; a map is for tables. */
static const HfMap *
get_map (HfImportSource *self, const HfImportOptions *options)
{
  return self->cards != NULL || self->events != NULL ? NULL : options->map;
}

/* An event is a follow-up and nothing else. Whoever takes it for something else is told as of any
 * table of the wrong kind, which says of nobody who they are. */
static const HfCsvRecord *
get_events_header (HfImportSource *self, const HfImportOptions *options)
{
  const HfCsvRecord *header = hf_ical_reader_get_header (self->events);

  if (options->kind == HF_IMPORT_FOLLOW_UPS)
    return header;
  self->wrong = *header;
  self->wrong.n_cells = HF_ICAL_N_OF_DAY;
  return &self->wrong;
}

/* What they are need not be guessed. */
static void
propose_follow_ups (HfImportSource *self, GError **error)
{
  HfColumnTrouble *trouble =
    self->events != NULL && error != NULL ? hf_transfer_error_get_trouble (*error) : NULL;

  if (trouble != NULL)
    trouble->likely = HF_IMPORT_FOLLOW_UPS;
}

static gboolean
begin (HfImportSource        *self,
       const HfImportOptions *options,
       HfTextReader          *text,
       const Beginning       *beginning,
       const HfCsvRecord    **header,
       GCancellable          *cancellable,
       GError               **error)
{
  if (hf_vcard_reader_fits (beginning->bytes, beginning->n))
    {
      self->cards = hf_vcard_reader_new (text);
      *header = hf_vcard_reader_get_header (self->cards);
      return TRUE;
    }
  if (hf_ical_reader_fits (beginning->bytes, beginning->n))
    {
      self->events = hf_ical_reader_new (text);
      *header = get_events_header (self, options);
      return TRUE;
    }
  self->reader = hf_csv_reader_new (text, options->map ? hf_map_get_separator (options->map) : 0);
  return hf_csv_reader_read_header (self->reader, header, cancellable, error);
}

static char **
copy_header (const HfCsvRecord *header)
{
  char **copy = g_new0 (char *, header->n_cells + 1);

  for (guint i = 0; i < header->n_cells; i++)
    copy[i] = g_strdup (header->cells[i]);
  return copy;
}

/* What is about means and family nobody fills who may not see it, once it is known who that is. */
static void
refuse_hidden (HfMapping *mapping, const HfImportOptions *options)
{
  const guint hidden =
    options->viewer ? hf_viewer_hides (options->viewer) & HF_FIELD_RESTRICTED : 0;

  for (guint i = 0; i < HF_CUSTOMER_N_FIELDS; i++)
    if (hf_customer_def.fields[i].flags & hidden)
      hf_mapping_refuse_field (mapping, HF_IMPORT_OF_CUSTOMER (i));
}

/**
 * hf_import_source_new:
 * @options: what to import and how
 * @input: the bytes of one of its files
 * @cancellable: (nullable): to stop early
 * @error: return location for a %HF_TRANSFER_ERROR
 *
 * Begins a table: reads its header and finds out what its columns are.
 *
 * Returns: (transfer full) (nullable): the table
 */
HfImportSource *
hf_import_source_new (const HfImportOptions *options,
                      GInputStream          *input,
                      GCancellable          *cancellable,
                      GError               **error)
{
  g_autoptr (HfImportSource) self = g_new0 (HfImportSource, 1);
  const HfCsvRecord *header;
  HfTextReader      *text;
  Beginning          beginning = { .n = 0 };

  if (!look_at (input, &beginning, cancellable, error) ||
      (text = open_text (options, input, error)) == NULL ||
      !begin (self, options, text, &beginning, &header, cancellable, error))
    return NULL;
  if (header == NULL)
    {
      g_set_error_literal (error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_UNREADABLE,
                           "the input is empty");
      return NULL;
    }
  self->header = copy_header (header);
  self->mapping = hf_mapping_new (get_map (self, options), options->kind, header, error);
  if (self->mapping == NULL)
    {
      propose_follow_ups (self, error);
      return NULL;
    }
  refuse_hidden (self->mapping, options);
  return g_steal_pointer (&self);
}

/**
 * hf_import_source_free:
 * @self: (transfer full): a table
 *
 * Frees it.
 */
void
hf_import_source_free (HfImportSource *self)
{
  hf_import_row_clear (&self->row);
  g_clear_pointer (&self->mapping, hf_mapping_free);
  g_clear_pointer (&self->reader, hf_csv_reader_free);
  g_clear_pointer (&self->cards, hf_vcard_reader_free);
  g_clear_pointer (&self->events, hf_ical_reader_free);
  g_strfreev (self->header);
  g_free (self);
}

/**
 * hf_import_source_get_header:
 * @self: a table
 *
 * Returns: (transfer none) (array zero-terminated=1): the columns as written
 */
const char *const *
hf_import_source_get_header (HfImportSource *self)
{
  return (const char *const *) self->header;
}

/**
 * hf_import_source_get_charset:
 * @self: a table
 *
 * Returns: (transfer none): the character set used so far
 */
const char *
hf_import_source_get_charset (HfImportSource *self)
{
  if (self->cards != NULL)
    return hf_vcard_reader_get_charset (self->cards);
  return self->events != NULL ? hf_ical_reader_get_charset (self->events) :
                                hf_csv_reader_get_charset (self->reader);
}

/**
 * hf_import_source_guess_kind:
 * @self: a table
 * @options: what it was begun with
 *
 * Returns: what its rows rather seem to be, %HF_IMPORT_N_KINDS for nothing else than was said
 */
HfImportKind
hf_import_source_guess_kind (HfImportSource *self, const HfImportOptions *options)
{
  const HfCsvRecord header = { 1, g_strv_length (self->header), (const char *const *) self->header,
                               HF_CSV_PROBLEM_NONE };

  return hf_mapping_guess_kind (get_map (self, options), options->kind, &header);
}

/**
 * hf_import_source_has_field:
 * @self: a table
 * @field: a field
 *
 * Returns: whether a column fills @field
 */
gboolean
hf_import_source_has_field (HfImportSource *self, HfImportFieldId field)
{
  return hf_mapping_has_field (self->mapping, field);
}

/**
 * hf_import_source_is_calendar:
 * @self: a source
 *
 * Returns: whether its rows are the events of a calendar, which may be about anything
 */
gboolean
hf_import_source_is_calendar (HfImportSource *self)
{
  return self->events != NULL;
}

/**
 * hf_import_source_get_mapping:
 * @self: a table
 *
 * Returns: (transfer none): what its columns are
 */
HfMapping *
hf_import_source_get_mapping (HfImportSource *self)
{
  return self->mapping;
}

static gboolean
read_record (HfImportSource     *self,
             const HfCsvRecord **record,
             GCancellable       *cancellable,
             GError            **error)
{
  if (self->cards != NULL)
    return hf_vcard_reader_next (self->cards, record, cancellable, error);
  return self->events != NULL ? hf_ical_reader_next (self->events, record, cancellable, error) :
                                hf_csv_reader_next (self->reader, record, cancellable, error);
}

/**
 * hf_import_source_next:
 * @self: a table
 * @record: (out) (transfer none) (nullable): the next record, %NULL at the end
 * @row: (out) (transfer none) (nullable): what it says, %NULL where it is refused
 * @refusal: (out): why it is refused, if it is
 * @cancellable: (nullable): to stop early
 * @error: return location for an error
 *
 * Goes on to the next row. Everything is borrowed until the call after.
 *
 * Returns: whether it could be read, at the end too
 */
gboolean
hf_import_source_next (HfImportSource     *self,
                       const HfCsvRecord **record,
                       const HfImportRow **row,
                       HfRefusal          *refusal,
                       GCancellable       *cancellable,
                       GError            **error)
{
  const HfRefusal none = HF_REFUSAL_INIT;

  *row = NULL;
  *refusal = none;
  if (!read_record (self, record, cancellable, error))
    return FALSE;
  if (*record != NULL && hf_mapping_read (self->mapping, *record, &self->row, refusal))
    *row = &self->row;
  return TRUE;
}
