package com.example.app_bus_ticket_topics_and_sets;

import android.app.Dialog;
import android.content.Context;
import android.view.View;

final class AskDialog extends Dialog implements View.OnClickListener {
    AskDialog(Context context) {
        super(context);
        setContentView(R.layout.ask);
        findViewById(R.id.ask_yes).setOnClickListener(this);
        findViewById(R.id.ask_no).setOnClickListener(this);
    }

    @Override
    public void onClick(View view) {
        boolean yes = view.getId() == R.id.ask_yes;
        if (yes) {
            new Granted(getContext()).add("privacy");
        }
        TicketApp.TOPICS.post(yes ? Topics.YES : Topics.NO);
        dismiss();
    }
}
