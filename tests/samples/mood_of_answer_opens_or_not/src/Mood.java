package com.example.mood_of_answer_opens_or_not;

enum Mood {
    ASKING(false),
    DECLINED(false),
    GRANTED(true);

    final boolean opens;

    Mood(boolean opens) {
        this.opens = opens;
    }
}
