"""A made-up town library: the pages that its visitors ask about."""

from __future__ import annotations

FILES = {
    "organisation.toml": """[organisation]
name = "Alder Grove Library"
short_names = ["the Library"]
[press_desk]
email = "press@grove.example"
[links]
contact = "https://grove.example/contact"
jobs = "https://grove.example/jobs"
volunteer = "https://grove.example/volunteer"
donate = "https://grove.example/give"
""",
    "about.md": """---
title: About us
type: page
date: 2026-02-02
---
# About us

Alder Grove Library is a public library with three branches and a bus. Our director is Maren Holt. The board is chaired
by Tobias Reyne.

The addresses of our stores are not published. Where a branch is flooded, we send the bus.
""",
    "hours.md": """---
title: Opening hours
type: page
date: 2026-03-02
---
# Opening hours

| Branch | Days | Hours |
| --- | --- | --- |
| Mill branch | Monday to Friday | 9 am to 6 pm |
| Harbor branch | Tuesday to Sunday | 11 am to 8 pm |

All branches are closed on public holidays.
""",
    "faq.md": """---
title: What readers ask
type: page
date: 2026-04-02
---
# What readers ask

## What does it cost?

Nothing. Reading and borrowing are free for everybody.

## Are dogs allowed?

No. Only guide dogs may come in.

## Can I bring my children?

Yes, children of every age. There is a room for them upstairs.

## Is what I tell you confidential?

Yes. We pass on no name without your consent.

## Which languages do you speak?

Our staff speak English, Danish and Tagalog.

## Does the bus pay the branch?

Yes, a rent.

## Will you show films?

Yes, from autumn on.
""",
    "contact.md": """---
title: Contact
type: page
date: 2026-01-12
---
# Contact

You can complain to the ombudsman, Piet Larsen, who does not work for us. He answers within five days.

Office telephone: 555-0144.

Our reading line for the blind is 555-0177.
""",
    "jobs.md": """---
title: Jobs
type: page
date: 2026-05-02
---
# Jobs

We are looking for two librarians at the Mill branch (20 hours a week, $24 an hour). Applications are read until
June 30, 2026.

Volunteers have to be 15 or older. A background check is made for every volunteer; it takes two weeks.
""",
    "giving.md": """---
title: Giving
type: page
date: 2026-05-12
---
# Giving

Gifts are tax deductible. Of every dollar 90 cents go to books. Checks are sent to 4 Mill Lane, Alder.

The café takes cards and cash. Our website sets no cookies.
""",
    "release.md": """---
title: "Library reports a record year"
type: press_release
date: 2024-02-03
---
# Library reports a record year

ALDER, February 3, 2024 - In 2023 the branches lent 40,000 books and 9,000 films.

Contact: Joan Petrich, telephone 555-0199
""",
}
