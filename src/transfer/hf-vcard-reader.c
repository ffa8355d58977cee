/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Cards as records. How a person is reached is taken, and what is plainly said of them; whose the
 * card is, and whether the book has it, is for those who import it. */

#include "transfer/hf-vcard-reader.h"

#include <string.h>

#include "base/hf-han.h"
#include "base/hf-strings.h"
#include "base/hf-text-mask.h"
#include "core/hf-phone.h"
#include "transfer/hf-line-reader.h"
#include "transfer/hf-vcard-line.h"

#define BEGIN    "BEGIN:VCARD"
#define END      "END:VCARD"
#define JOINT    "; " /* between the items of a cell that may have several */
#define TEL_LINE "Tel: "

/* The columns, and the properties that fill those that take a text as it is. */
enum
{
  NAME,
  SEX,
  BIRTH_DATE,
  PHONE,
  PHONE_TYPE,
  PHONE_2,
  PHONE_2_TYPE,
  EMAIL,
  WECHAT,
  QQ,
  WEB,
  PROVINCE,
  CITY,
  STREET,
  POSITION,
  OCCUPATION,
  TAGS,
  NOTE,
  N_COLUMNS,
};

static const char *const columns[N_COLUMNS] = {
  [NAME] = "name",
  [SEX] = "sex",
  [BIRTH_DATE] = "birth_date",
  [PHONE] = "phone",
  [PHONE_TYPE] = "phone_type",
  [PHONE_2] = "phone_2",
  [PHONE_2_TYPE] = "phone_2_type",
  [EMAIL] = "account:email",
  [WECHAT] = "account:wechat",
  [QQ] = "account:qq",
  [WEB] = "account:web",
  [PROVINCE] = "province",
  [CITY] = "city",
  [STREET] = "street",
  [POSITION] = "position",
  [OCCUPATION] = "occupation",
  [TAGS] = "tags",
  [NOTE] = "note",
};

typedef struct
{
  char       *number;
  const char *type; /* a key, or "" */
} Phone;

struct _HfVcardReader
{
  /* owned */
  HfLineReader *lines;            /* one physical line ahead */
  GString      *line;             /* unfolded */
  GString      *cells[N_COLUMNS]; /* of the card at hand */
  GArray       *phones;           /* of Phone, the preferred one first */

  HfCsvRecord header;
  HfCsvRecord record;
  const char *record_cells[N_COLUMNS];
  guint       depth;    /* an agent's card stands within that of whom they act for */
  gboolean    is_agent; /* the next card is one's */
  gboolean    is_begun; /* @line is the BEGIN of the next card */
  gboolean    is_cut;   /* @line was longer than it may be */
};

gboolean
hf_vcard_reader_fits (const guint8 *bytes, gsize n)
{
  const char *text = (const char *) bytes;
  gsize       at = n >= 3 && memcmp (bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;

  while (at < n && g_ascii_isspace (text[at]))
    at++;
  return n - at >= strlen (BEGIN) && g_ascii_strncasecmp (text + at, BEGIN, strlen (BEGIN)) == 0;
}

static void
clear_phone (gpointer data)
{
  g_free (((Phone *) data)->number);
}

HfVcardReader *
hf_vcard_reader_new (HfTextReader *text)
{
  HfVcardReader *self = g_new0 (HfVcardReader, 1);

  self->lines = hf_line_reader_new (text);
  self->line = g_string_new (NULL);
  self->phones = g_array_new (FALSE, FALSE, sizeof (Phone));
  g_array_set_clear_func (self->phones, clear_phone);
  for (guint i = 0; i < N_COLUMNS; i++)
    self->cells[i] = g_string_new (NULL);
  self->header = (HfCsvRecord){ 1, N_COLUMNS, columns, HF_CSV_PROBLEM_NONE };
  return self;
}

void
hf_vcard_reader_free (HfVcardReader *self)
{
  hf_line_reader_free (self->lines);
  g_string_free (self->line, TRUE);
  g_array_unref (self->phones);
  for (guint i = 0; i < N_COLUMNS; i++)
    g_string_free (self->cells[i], TRUE);
  g_free (self);
}

const HfCsvRecord *
hf_vcard_reader_get_header (HfVcardReader *self)
{
  return &self->header;
}

const char *
hf_vcard_reader_get_charset (HfVcardReader *self)
{
  return hf_line_reader_get_charset (self->lines);
}

static void
append_next (HfVcardReader *self, gsize from)
{
  const GString *next = hf_line_reader_get (self->lines);
  gsize          room = HF_CSV_MAX_CELL_SIZE - MIN (self->line->len, HF_CSV_MAX_CELL_SIZE);
  gsize          n = next != NULL ? next->len - from : 0;

  self->is_cut = self->is_cut || n > room;
  if (n > 0)
    g_string_append_len (self->line, next->str + from, (gssize) MIN (n, room));
}

/* Whether it is BEGIN or END, whatever blanks are behind. */
static gboolean
is_line (const char *line, const char *expected)
{
  gsize n = strlen (expected);

  return g_ascii_strncasecmp (line, expected, n) == 0 && line[n + strspn (line + n, " \t")] == '\0';
}

static gboolean
is_folded (HfVcardReader *self)
{
  const GString *next = hf_line_reader_get (self->lines);

  return next != NULL && (*next->str == ' ' || *next->str == '\t');
}

/* Text that ends in "=" does not go on over the end of its card. */
static gboolean
next_goes_on (HfVcardReader *self, gboolean is_soft)
{
  const GString *next = hf_line_reader_get (self->lines);

  return is_folded (self) ||
         (is_soft && next != NULL && !is_line (next->str, BEGIN) && !is_line (next->str, END));
}

/* A folded line goes on behind a blank, a quoted-printable one behind its last sign. */
static gboolean
next_line (HfVcardReader *self, gboolean *is_end, GCancellable *cancellable, GError **error)
{
  gboolean goes_on = TRUE;

  *is_end = FALSE;
  if (hf_line_reader_count (self->lines) == 0 &&
      !hf_line_reader_next (self->lines, cancellable, error))
    return FALSE;
  *is_end = hf_line_reader_get (self->lines) == NULL;
  g_string_truncate (self->line, 0);
  self->is_cut = FALSE;
  append_next (self, 0);
  while (!*is_end && goes_on)
    {
      gboolean is_soft = hf_vcard_line_goes_on (self->line->str);

      if (!hf_line_reader_next (self->lines, cancellable, error))
        return FALSE;
      goes_on = next_goes_on (self, is_soft);
      if (is_soft)
        g_string_truncate (self->line, self->line->len - 1);
      if (goes_on)
        append_next (self, is_folded (self) && !is_soft ? 1 : 0);
    }
  return TRUE;
}

/* Adds an item to a cell, behind those that are there. */
static void
add (HfVcardReader *self, guint column, const char *joint, const char *text)
{
  g_autofree char *clean =
    column == NOTE ? g_strstrip (g_strdup (text)) : hf_str_clean (text ? text : "");

  if (clean == NULL || *clean == '\0')
    return;
  if (self->cells[column]->len > 0)
    g_string_append (self->cells[column], joint);
  g_string_append (self->cells[column], clean);
}

/* Where a cell may have one text only, the first says it. */
static void
add_first (HfVcardReader *self, guint column, const char *text)
{
  if (self->cells[column]->len == 0)
    add (self, column, "", text);
}

static void
read_name (HfVcardReader *self, const HfVcardLine *line)
{
  g_auto (GStrv) parts = hf_vcard_line_get_parts (line, ';');
  const char      *family = parts[0] ? parts[0] : "";
  const char      *given = parts[0] && parts[1] ? parts[1] : "";
  const char      *middle = *given != '\0' && parts[2] ? parts[2] : "";
  g_autofree char *name = *family != '\0' && hf_han_is (g_utf8_get_char (family)) ?
                            g_strconcat (family, given, middle, NULL) :
                            g_strconcat (given, " ", middle, *middle ? " " : "", family, NULL);

  add_first (self, NAME, name);
}

/* "19850302", "1985-03-02T00:00:00Z", "circa 1985"; a day without a year says nothing. */
static void
read_birth_date (HfVcardReader *self, const char *value)
{
  const char      *at = value + strcspn (value, "0123456789-");
  const char      *sign = g_ascii_strncasecmp (value, "circa", strlen ("circa")) == 0 ? "~" : "";
  gsize            n_digits = strspn (at, "0123456789");
  g_autofree char *text = NULL;

  if (g_str_has_prefix (at, "--"))
    return;
  if (n_digits == 8)
    text = g_strdup_printf ("%s%.4s-%.2s-%.2s", sign, at, at + 4, at + 6);
  else
    text = g_strdup_printf ("%s%.*s", sign, (int) strcspn (at, "T "), at);
  add_first (self, BIRTH_DATE, text);
}

static void
read_sex (HfVcardReader *self, const char *value)
{
  char first = g_ascii_toupper (*value);

  if (first == 'F' || first == 'M')
    add_first (self, SEX, first == 'F' ? "female" : "male");
}

static gboolean
has_phone (HfVcardReader *self, const char *number)
{
  g_autofree char *digits = hf_digits (number);

  for (guint i = 0; i < self->phones->len; i++)
    {
      g_autofree char *other = hf_digits (g_array_index (self->phones, Phone, i).number);

      if (g_str_equal (other, digits))
        return TRUE;
    }
  return FALSE;
}

/* What a number is that may be several things at once: who carries it about has it with them. A
 * "voice", which all are but facsimiles, says nothing. */
static const char *
find_phone_type (const HfVcardLine *line)
{
  static const char *const types[][2] = {
    { "cell", HF_PHONE_TYPE_MOBILE },   { "mobile", HF_PHONE_TYPE_MOBILE },
    { "iphone", HF_PHONE_TYPE_MOBILE }, { "work", HF_PHONE_TYPE_WORK },
    { "home", HF_PHONE_TYPE_HOME },     { "other", HF_PHONE_TYPE_OTHER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (hf_vcard_line_is (line, types[i][0]))
      return types[i][1];
  return "";
}

static void
read_phone (HfVcardReader *self, const HfVcardLine *line)
{
  g_auto (GStrv) parts = hf_vcard_line_get_parts (line, ';');
  const char      *text = parts[0] ? parts[0] : "";
  gboolean         is_uri = g_ascii_strncasecmp (text, "tel:", strlen ("tel:")) == 0;
  g_autofree char *number = hf_str_clean (is_uri ? text + strlen ("tel:") : text);
  Phone            phone;

  if (number == NULL || hf_vcard_line_is (line, "fax") || hf_vcard_line_is (line, "pager") ||
      has_phone (self, number))
    return;
  phone = (Phone){ g_steal_pointer (&number), find_phone_type (line) };
  g_array_insert_val (self->phones, hf_vcard_line_is (line, "pref") ? 0 : self->phones->len, phone);
}

/* Post box, what stands before the street, the street, city, province. */
static void
read_address (HfVcardReader *self, const HfVcardLine *line)
{
  g_auto (GStrv) parts = hf_vcard_line_get_parts (line, ';');
  g_autofree char *street = NULL;

  if (g_strv_length (parts) < 5 || self->cells[STREET]->len + self->cells[CITY]->len > 0)
    return;
  street = g_strjoin (" ", parts[2], parts[1], NULL);
  add (self, STREET, "", street);
  add (self, CITY, "", parts[3]);
  add (self, PROVINCE, "", parts[4]);
}

static void
read_account (HfVcardReader *self, const char *value)
{
  static const struct
  {
    const char *scheme;
    guint       column;
  } schemes[] = { { "weixin:", WECHAT }, { "wechat:", WECHAT }, { "qq:", QQ }, { "tencent:", QQ } };

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (g_ascii_strncasecmp (value, schemes[i].scheme, strlen (schemes[i].scheme)) == 0)
      add (self, schemes[i].column, JOINT, value + strlen (schemes[i].scheme));
}

static void
read_tags (HfVcardReader *self, const HfVcardLine *line)
{
  g_auto (GStrv) parts = hf_vcard_line_get_parts (line, ',');

  for (guint i = 0; parts[i] != NULL; i++)
    add (self, TAGS, ", ", parts[i]);
}

static void
read_text (HfVcardReader *self, const HfVcardLine *line)
{
  static const struct
  {
    const char *name;
    guint       column;
    const char *joint;
  } texts[] = {
    { "EMAIL", EMAIL, JOINT }, { "X-WECHAT", WECHAT, JOINT }, { "X-WEIXIN", WECHAT, JOINT },
    { "X-QQ", QQ, JOINT },     { "URL", WEB, JOINT },         { "NOTE", NOTE, "\n" },
  };
  g_auto (GStrv) parts = hf_vcard_line_get_parts (line, '\0');

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_str_equal (line->name, texts[i].name))
      add (self, texts[i].column, texts[i].joint, parts[0]);
  if (g_str_equal (line->name, "TITLE"))
    add_first (self, POSITION, parts[0]);
  else if (g_str_equal (line->name, "ROLE"))
    add_first (self, OCCUPATION, parts[0]);
  else if (g_str_equal (line->name, "IMPP"))
    read_account (self, parts[0]);
  else if (g_str_equal (line->name, "BDAY"))
    read_birth_date (self, parts[0]);
  else if (g_str_equal (line->name, "GENDER") || g_str_equal (line->name, "X-GENDER"))
    read_sex (self, parts[0]);
}

static void
read_property (HfVcardReader *self, const HfVcardLine *line)
{
  if (g_str_equal (line->name, "FN"))
    {
      g_auto (GStrv) parts = hf_vcard_line_get_parts (line, '\0');
      g_autofree char *name = hf_str_clean (parts[0]);

      if (name != NULL) /* said outright, not put together */
        g_string_assign (self->cells[NAME], name);
    }
  else if (g_str_equal (line->name, "N"))
    read_name (self, line);
  else if (g_str_equal (line->name, "TEL"))
    read_phone (self, line);
  else if (g_str_equal (line->name, "ADR"))
    read_address (self, line);
  else if (g_str_equal (line->name, "CATEGORIES"))
    read_tags (self, line);
  else
    read_text (self, line);
}

/* A table has two columns for numbers; what a card has more goes into the note rather than lost. */
static void
place_phones (HfVcardReader *self)
{
  static const guint places[][2] = { { PHONE, PHONE_TYPE }, { PHONE_2, PHONE_2_TYPE } };

  for (guint i = 0; i < self->phones->len; i++)
    {
      const Phone     *phone = &g_array_index (self->phones, Phone, i);
      g_autofree char *in_note = g_strconcat (TEL_LINE, phone->number, NULL);

      if (i >= G_N_ELEMENTS (places))
        {
          add (self, NOTE, "\n", in_note);
          continue;
        }
      add (self, places[i][0], "", phone->number);
      add (self, places[i][1], "", phone->type);
    }
}

static void
finish_card (HfVcardReader *self)
{
  place_phones (self);
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      self->record_cells[i] = self->cells[i]->str;
      if (self->cells[i]->len > HF_CSV_MAX_CELL_SIZE)
        self->record.problem = HF_CSV_PROBLEM_CELL_TOO_LONG;
    }
}

static void
begin_card (HfVcardReader *self)
{
  guint64 line = hf_line_reader_count (self->lines) -
                 (hf_line_reader_get (self->lines) != NULL); /* that of BEGIN */

  self->record = (HfCsvRecord){ line, N_COLUMNS, self->record_cells, HF_CSV_PROBLEM_NONE };
  g_array_set_size (self->phones, 0);
  for (guint i = 0; i < N_COLUMNS; i++)
    g_string_truncate (self->cells[i], 0);
}

/* What is cut is a picture; should it be a text, the card is refused rather than shortened. */
static void
read_content (HfVcardReader *self, const HfVcardLine *line)
{
  if (!self->is_cut)
    read_property (self, line);
  else if (g_str_equal (line->name, "NOTE"))
    self->record.problem = HF_CSV_PROBLEM_CELL_TOO_LONG;
}

/* An agent's card begins on the line that says so, or on the next that is not empty. */
static void
read_line (HfVcardReader *self)
{
  HfVcardLine line;

  self->is_agent = self->is_agent && self->line->len == 0;
  if (!hf_vcard_line_parse (&line, self->line->str))
    return;
  if (g_str_equal (line.name, "AGENT"))
    {
      self->is_agent = is_line (line.value, "");
      self->depth += is_line (line.value, BEGIN);
    }
  else if (self->depth == 1)
    read_content (self, &line);
  hf_vcard_line_clear (&line);
}

/* Who knows what else a card lacks that has no end: a file is cut off in the middle of one. */
static gboolean
break_off (HfVcardReader *self)
{
  self->record.problem = HF_CSV_PROBLEM_NO_END;
  return TRUE;
}

/* Returns whether it is no agent's: the card that is open then has no end. */
static gboolean
read_begin (HfVcardReader *self)
{
  self->is_begun = self->depth > 0 && !self->is_agent;
  self->is_agent = FALSE;
  if (self->is_begun)
    break_off (self);
  else if (self->depth++ == 0)
    begin_card (self);
  return self->is_begun;
}

static gboolean
read_end (HfVcardReader *self)
{
  self->is_agent = FALSE;
  self->depth--;
  return self->depth == 0;
}

gboolean
hf_vcard_reader_next (HfVcardReader      *self,
                      const HfCsvRecord **record,
                      GCancellable       *cancellable,
                      GError            **error)
{
  gboolean is_end;

  *record = NULL;
  self->depth = 0;
  if (self->is_begun)
    read_begin (self);
  while (*record == NULL && next_line (self, &is_end, cancellable, error))
    {
      gboolean is_over = FALSE;

      if (is_end && self->depth == 0)
        return TRUE;
      if (is_end)
        is_over = break_off (self);
      else if (is_line (self->line->str, BEGIN))
        is_over = read_begin (self);
      else if (self->depth > 0 && is_line (self->line->str, END))
        is_over = read_end (self);
      else if (self->depth > 0)
        read_line (self);
      if (is_over)
        {
          finish_card (self);
          *record = &self->record;
        }
    }
  return *record != NULL;
}
