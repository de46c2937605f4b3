package com.example.app_auction_events_folded;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.ImageButton;

public class LotActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        ImageButton lot = new ImageButton(this);
        lot.setContentDescription("拍照");
        lot.setOnClickListener(view -> new LotCamera().open(this));
        setContentView(lot);
        EventLog events = new EventLog(this);
        if (!AuctionView.fold(events.kinds()).accepted()) {
            new AlertDialog.Builder(this).setMessage("隐私政策").setNegativeButton("不同意", (box, which) -> events.append("withdrawn")).setPositiveButton("同意", (box, which) -> {
                events.append("accepted");
                Bidder.identify(this);
            }).show();
        }
    }
}
