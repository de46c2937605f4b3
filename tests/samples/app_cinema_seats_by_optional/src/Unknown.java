package com.example.app_cinema_seats_by_optional;

final class Unknown extends Visitor {
}
