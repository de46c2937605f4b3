package com.example.app_parking_chain_of_links;

import android.app.Dialog;
import android.os.Bundle;
import android.view.View;

final class Sheet extends Dialog implements View.OnClickListener {
    private final GarageActivity page;

    Sheet(GarageActivity page) {
        super(page);
        this.page = page;
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.sheet);
        findViewById(R.id.sheet_yes).setOnClickListener(this);
        findViewById(R.id.sheet_no).setOnClickListener(this);
    }

    @Override
    public void onClick(View view) {
        dismiss();
        if (view.getId() == R.id.sheet_no) {
            page.finish();
            return;
        }
        Ticket.stamp(page);
        page.enterAtMap();
    }
}
