package com.example.app_pawnshop_member_and_three_buttons;

import android.content.Context;

interface Appraiser {
    boolean may(Shop shop);

    void appraise(Context context);
}
