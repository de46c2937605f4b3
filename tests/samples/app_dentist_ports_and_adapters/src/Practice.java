package com.example.app_dentist_ports_and_adapters;

import android.content.Context;
import android.util.Log;

final class Practice {
    private final PeoplePort people;
    private final CardPort card;

    private Practice(PeoplePort people, CardPort card) {
        this.people = people;
        this.card = card;
    }

    static Practice of(Context context) {
        PeoplePort people = new Answers(context).given() ? new PhoneBook(context) : new NullPeople();
        return new Practice(people, new SimCard(context));
    }

    void open() {
        Log.d("Practice", people.count() + " patients, card " + card.number());
    }
}
