namespace Rapporteur.Reading.Pages.Markup;

/// <summary>What a node of a page is: text, an element that HTML knows by this name, or one it does not.</summary>
internal enum PageTag : byte
{
    /// <summary>No element but text.</summary>
    Text,

    /// <summary>An element of any other name.</summary>
    Other,

    // The names of HTML, as they are written in lower case.
    A, Abbr, Acronym, Address, Applet, Area, Article, Aside, Audio, B, Base, Bdi, Bdo, Big, Blockquote, Body, Br, Button, Canvas, Caption, Center,
    Cite, Code, Col, Colgroup, Datalist, Dd, Del, Details, Dfn, Dialog, Dir, Div, Dl, Dt, Em, Embed, Fieldset, Figcaption, Figure, Font, Footer, Form, Frame, Frameset,
    H1, H2, H3, H4, H5, H6, Head, Header, Hgroup, Hr, Html, I, Iframe, Img, Input, Ins, Kbd, Label, Legend, Li, Link, Listing, Main, Map, Mark,
    Marquee, Math, Menu, Meta, Meter, Nav, Nobr, Noembed, Noframes, Noscript, Object, Ol, Optgroup, Option, Output, P, Param, Picture, Plaintext, Pre, Progress, Q,
    Rp, Rt, Ruby, S, Samp, Script, Search, Section, Select, Slot, Small, Source, Span, Strike, Strong, Style, Sub, Summary, Sup, Svg, Table,
    Tbody, Td, Template, Textarea, Tfoot, Th, Thead, Time, Title, Tr, Track, Tt, U, Ul, Var, Video, Wbr, Xmp,
}
