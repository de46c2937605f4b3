package com.example.app_pawnshop_member_and_three_buttons;

import android.app.Application;
import java.util.Arrays;
import java.util.List;

public class PawnApp extends Application {
    private final List<Appraiser> appraisers = Arrays.asList(new FriendAppraiser(), new CallAppraiser());

    @Override
    public void onCreate() {
        super.onCreate();
        Shop shop = new Shop(this);
        for (Appraiser appraiser : appraisers) {
            if (appraiser.may(shop)) {
                appraiser.appraise(this);
            }
        }
    }
}
