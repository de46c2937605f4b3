package com.example.app_auction_events_folded;

import android.app.Application;

public class AuctionApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        EventLog events = new EventLog(this);
        events.append("opened");
        AuctionView view = AuctionView.fold(events.kinds());
        if (view.opened() > 0) {
            Bidder.names(this);
        }
        if (view.accepted()) {
            Bidder.identify(this);
        }
    }
}
