/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Cards of telephones and address books, new and old, as records; and what no card is. */

#include "transfer/hf-vcard-reader.h"

#include "transfer/hf-transfer-error.h"

#include <gio/gio.h>
#include <string.h>

/* All records: what is not empty as "key=cell", a line a card. */
static char *
read_all (const char *bytes, gsize n)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (bytes, (gssize) n, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (HfVcardReader) reader =
    hf_vcard_reader_new (hf_text_reader_new (stream, NULL, &error));
  const HfCsvRecord *header = hf_vcard_reader_get_header (reader);
  const HfCsvRecord *record;
  GString           *found = g_string_new (NULL);

  while (hf_vcard_reader_next (reader, &record, NULL, &error) && record != NULL)
    {
      g_string_append_printf (found, "%u:", (guint) record->line);
      if (record->problem != HF_CSV_PROBLEM_NONE)
        g_string_append (found, " problem");
      for (guint i = 0; i < record->n_cells; i++)
        if (*record->cells[i] != '\0')
          g_string_append_printf (found, " %s=%s", header->cells[i], record->cells[i]);
      g_string_append_c (found, '\n');
    }
  g_assert_no_error (error);
  return g_string_free (found, FALSE);
}

static void
assert_cards (const char *text, const char *expected)
{
  g_autofree char *found = read_all (text, strlen (text));

  g_assert_cmpstr (found, ==, expected);
}

static void
test_new (void)
{
  assert_cards (
    "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:张敏\r\nN:张;敏;;;\r\nBDAY:19850302\r\n"
    "GENDER:F\r\nTEL;TYPE=cell;PREF=1:tel:+86-138-0013-8000\r\n"
    "item1.TEL;TYPE=voice:010 1234 5678\r\nTEL;TYPE=fax:010 9999 9999\r\n"
    "EMAIL:zm@example.org\r\nEMAIL:m@example.org\r\nX-WECHAT:zm_85\r\nIMPP:qq:10001\r\n"
    "ADR:;;天河区体育西路1号;广州市;广东省;;\r\nTITLE:教师\r\nCATEGORIES:老客户,糖尿病\r\n"
    "NOTE:一\\n二\r\nEND:VCARD\r\n",
    "1: name=张敏 sex=female birth_date=1985-03-02 phone=+86-138-0013-8000 "
    "phone_type=mobile phone_2=010 1234 5678 account:email=zm@example.org; m@example.org "
    "account:wechat=zm_85 account:qq=10001 province=广东省 city=广州市 "
    "street=天河区体育西路1号 position=教师 tags=老客户, 糖尿病 note=一\n二\n");
}

/* Several cards, folded lines, a picture, an agent within, no line end behind the last. */
static void
test_several (void)
{
  assert_cards ("BEGIN:VCARD\nVERSION:3.0\nN:Li;Lei;;;\nTEL;TYPE=HOME:1\nTEL;TYPE=PREF:2\n"
                "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJ\n RgABAQAAAQABAAD\nNOTE:long\n  text\n"
                "AGENT:\nBEGIN:VCARD\nFN:Somebody else\nEND:VCARD\nBDAY:--0302\nEND:VCARD\n\n\n"
                "begin:vcard\nFN:王芳\nN:李;雷\nTEL:3\nTEL:3\nTEL:4\nTEL:5\nBDAY;VALUE=text:circa "
                "1968\nEND:VCARD",
                "1: name=Lei Li phone=2 phone_2=1 phone_2_type=home note=long text\n"
                "18: name=王芳 birth_date=~1968 phone=3 phone_2=4 note=Tel: 5\n");
}

/* What is no text is no end of the file either: nothing is taken for whole that was not read. */
static void
test_unreadable (void)
{
  static const char bytes[] = "BEGIN:VCARD\nFN:A\nEND:VCARD\nBEGIN:VCARD\nFN:\xFF\xFE\nEND:VCARD\n";
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (bytes, -1, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (HfVcardReader) reader =
    hf_vcard_reader_new (hf_text_reader_new (stream, "UTF-8", &error));
  const HfCsvRecord *record;
  guint              n = 0;

  while (hf_vcard_reader_next (reader, &record, NULL, &error) && record != NULL)
    n++;
  g_assert_cmpuint (n, <=, 1);
  g_assert_error (error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_UNREADABLE);
}

/* What a number is, as each version says it; who carries one about has it at work too. */
static void
test_types (void)
{
  static const char *const types[][2] = {
    { "TYPE=WORK", " phone_type=work" },
    { "TYPE=\"home,voice\"", " phone_type=home" },
    { "WORK;CELL", " phone_type=mobile" },
    { "TYPE=iPhone;TYPE=VOICE", " phone_type=mobile" },
    { "TYPE=OTHER", " phone_type=other" },
    { "TYPE=voice;PREF=1", "" },
    { "VALUE=uri", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autofree char *card =
        g_strdup_printf ("BEGIN:VCARD\nTEL;%s:1\nTEL;TYPE=FAX,WORK:2\nTEL;HOME:3\nEND:VCARD\n",
                         types[i][0]);
      g_autofree char *expected =
        g_strdup_printf ("1: phone=1%s phone_2=3 phone_2_type=home\n", types[i][1]);

      assert_cards (card, expected);
    }
}

/* A card without an end costs itself, not those behind it. */
static void
test_no_end (void)
{
  assert_cards ("BEGIN:VCARD\nFN:张敏\nTEL:1\n"
                "BEGIN:VCARD\nFN:李雷\nEND:VCARD\nBEGIN:VCARD\nFN:王芳\nEND:VCARD\n",
                "1: problem name=张敏 phone=1\n4: name=李雷\n7: name=王芳\n");
  assert_cards ("BEGIN:VCARD\nFN:张敏\nBEGIN:VCARD\nFN:李雷\nBEGIN:VCARD",
                "1: problem name=张敏\n3: problem name=李雷\n5: problem\n");
  assert_cards ("BEGIN:VCARD \nFN:张敏\nEND:VCARD \t\nBEGIN:VCARD\nFN:李雷\nEND:VCARD\n",
                "1: name=张敏\n4: name=李雷\n");
  assert_cards ("BEGIN:VCARD\nN:张;敏\nNOTE;ENCODING=QUOTED-PRINTABLE:a=\nEND:VCARD\n"
                "BEGIN:VCARD\nN:李;雷\nNOTE;QUOTED-PRINTABLE:b=\n"
                "BEGIN:VCARD\nFN:王芳\nEND:VCARD\n",
                "1: name=张敏 note=a\n5: problem name=李雷 note=b\n8: name=王芳\n");
}

/* A file that was cut says less than it said once, wherever that was. */
static void
test_cut (void)
{
  static const char whole[] = "BEGIN:VCARD\nFN:Ann Lee\nTEL:13800138000\nEND:VCARD";

  assert_cards (whole, "1: name=Ann Lee phone=13800138000\n");
  for (gsize n = strlen ("BEGIN:VCARD\n"); n < strlen (whole); n++)
    {
      g_autofree char *cut = g_strndup (whole, n);
      g_autofree char *cards = read_all (cut, n);

      g_assert_true (g_str_has_prefix (cards, "1: problem"));
    }
}

/* An agent's card within another, on the line of its name or behind it; or elsewhere. */
static void
test_agents (void)
{
  assert_cards ("BEGIN:VCARD\nFN:张敏\nAGENT:\n\nBEGIN:VCARD\nFN:a\nitem1.AGENT:BEGIN:VCARD\nFN:b\n"
                "END:VCARD\nEND:VCARD\nTEL:1\nEND:VCARD\nBEGIN:VCARD\nFN:李雷\nEND:VCARD\n",
                "1: name=张敏 phone=1\n13: name=李雷\n");
  assert_cards ("BEGIN:VCARD\nFN:张敏\nAGENT:\nBEGIN:VCARD\nFN:a\nEND:VCARD\n"
                "BEGIN:VCARD\nFN:李雷\nEND:VCARD\n",
                "1: problem name=张敏\n7: name=李雷\n");
  assert_cards ("BEGIN:VCARD\nFN:张敏\nAGENT;VALUE=uri:http://example.org\n"
                "BEGIN:VCARD\nFN:李雷\nAGENT:\nEND:VCARD\nBEGIN:VCARD\nFN:王芳\nEND:VCARD\n",
                "1: problem name=张敏\n4: name=李雷\n8: name=王芳\n");
}

/* What is said outright goes before what is put together, but nothing does not. */
static void
test_names (void)
{
  assert_cards ("BEGIN:VCARD\nN:张;敏\nFN:\nEND:VCARD\nBEGIN:VCARD\nFN: \nN:李;雷\nEND:VCARD\n"
                "BEGIN:VCARD\nN:Wang;F\nFN:王芳\nFN:\nEND:VCARD\n",
                "1: name=张敏\n5: name=李雷\n9: name=王芳\n");
}

static void
test_old (void)
{
  static const char gb[] =
    "BEGIN:VCARD\r\nVERSION:2.1\r\nN:\xD5\xC5;\xC3\xF4;;;\r\n"
    "TEL;CELL:13800138000\r\nNOTE:\xB3\xA3\xC0\xB4\xB5\xC4\xBF\xCD\xBB\xA7\r\n"
    "END:VCARD\r\n";
  g_autofree char *found = read_all (gb, strlen (gb));

  g_assert_cmpstr (found, ==, "1: name=张敏 phone=13800138000 phone_type=mobile note=常来的客户\n");
  assert_cards ("BEGIN:VCARD\r\nVERSION:2.1\r\n"
                "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=BC=A0;=E6=95=8F;;;\r\n"
                "NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=E5=BC=\r\n=A0=E6=\r\n=95=8F\r\n"
                "TEL;CELL;VOICE:13800138000\r\nEND:VCARD\r\n",
                "1: name=张敏 phone=13800138000 phone_type=mobile note=张敏\n");
}

/* A picture of megabytes on one line takes no memory, a note of as much is refused. */
static void
test_limits (void)
{
  g_autofree char *huge = g_strnfill (3 * 1024 * 1024, 'A');
  g_autofree char *picture = g_strdup_printf ("BEGIN:VCARD\nPHOTO:%s\nFN:张敏\nEND:VCARD\n", huge);
  g_autofree char *note = g_strdup_printf ("BEGIN:VCARD\nFN:张敏\nNOTE:%s\nEND:VCARD\n"
                                           "BEGIN:VCARD\nFN:李雷\nEND:VCARD\n",
                                           huge);

  assert_cards (picture, "1: name=张敏\n");
  assert_cards (note, "1: problem name=张敏\n5: name=李雷\n");
}

static void
test_nothing (void)
{
  assert_cards ("", "");
  assert_cards ("END:VCARD\nFN:nobody\n", "");
  g_assert_true (hf_vcard_reader_fits ((const guint8 *) "\xEF\xBB\xBF\r\nBegin:vCard", 16));
  g_assert_false (hf_vcard_reader_fits ((const guint8 *) "BEGIN:VCAR", 10));
  g_assert_false (hf_vcard_reader_fits ((const guint8 *) "姓名,电话", 13));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vcard-reader/types", test_types);
  g_test_add_func ("/vcard-reader/unreadable", test_unreadable);
  g_test_add_func ("/vcard-reader/new", test_new);
  g_test_add_func ("/vcard-reader/several", test_several);
  g_test_add_func ("/vcard-reader/no-end", test_no_end);
  g_test_add_func ("/vcard-reader/cut", test_cut);
  g_test_add_func ("/vcard-reader/agents", test_agents);
  g_test_add_func ("/vcard-reader/names", test_names);
  g_test_add_func ("/vcard-reader/old", test_old);
  g_test_add_func ("/vcard-reader/limits", test_limits);
  g_test_add_func ("/vcard-reader/nothing", test_nothing);
  return g_test_run ();
}
