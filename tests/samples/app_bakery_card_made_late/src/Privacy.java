package com.example.app_bakery_card_made_late;

interface Privacy {
    boolean granted();

    void grant();
}
